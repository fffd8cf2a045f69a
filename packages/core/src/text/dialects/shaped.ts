import { type Dialect, isCurly, where } from './dialect.js';

/** Numbers in one list, of which words say the shape. */
export const shaped = [
  /** HLSL: `float2x2(1.0, 2.0, 3.0, 4.0)`; 1 to 4 rows and columns. */
  {
    id: 'hlsl',
    opening: /(?:float|double|half|int|min16float)(?<rows>[1-4])x(?<cols>[1-4])(?=\s*\()/y,
    reads: where(isCurly, { declaration: /\b(?:float|double|half|int)[1-4]x[1-4]\b/ }),
    holes: /\b(?:float|double|half|int|min16float)(?<rows>[1-4])x(?<cols>[1-4])\b/dg,
    octal: true,
  },
  /** R: `matrix(c(1, 2, 3, 4), nrow = 2, byrow = TRUE)`; numbers run down the columns without `byrow`. */
  {
    id: 'r',
    opening: /(?:(?<turn>c)|r)bind(?=\s*\(\s*(?:\w+\s*=\s*)?c\s*\()/y,
    holes:
      /nr(?:ow)?\s*=\s*(?<rows>\d+)|nc(?:ol)?\s*=\s*(?<cols>\d+)|dim\s*=\s*c\(\s*(?<rows_>\d+)L?\s*,\s*(?<cols_>\d+)|dim\s*=\s*(?<rows__>\d+):(?<cols__>\d+)|\)\s*,\s*(?<rows___>\d+)\s*,\s*(?<cols___>\d+)/dg,
  },
  /** OpenCV's `(cv::Mat_<double>(2, 2) << 1, 2, 3, 4)`. */
  {
    id: 'opencv',
    opening: /\(?\s*(?:cv::)?Mat_<\s*[\w:]+\s*>\s*\(\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\)\s*<</y,
    flat: true,
    holes: /Mat_<\s*(?<type>\w+)\s*>\s*\(\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\)/dg,
    octal: true,
  },
  /** GLSL: `mat2(1.0, 3.0, 2.0, 4.0)`, down the columns; 2 to 4 rows and columns. */
  {
    id: 'glsl',
    opening: /d?mat(?<size>[234](?:x[234])?)(?=\s*\()/y,
    columnMajor: true,
    holes: /\bd?mat(?<size>[234](?:x[234])?)\b/dg,
    octal: true,
    size: true,
  },
  /** SVG's filter, numbers as they stand, which it turns by 180° when it filters. */
  {
    id: 'svg',
    holes: /\border\s*=\s*["']\s*(?<size>\d+(?:[\s,]+\d+)?)/dg,
    size: true,
  },
  /** ImageMagick's kernels, `3x2: 1,2,3 4,5,6`, width × height; `-` and `nan` are not part of it. */
  {
    id: 'imagemagick',
    // `1:3` is a range elsewhere.
    opening: /["']?(?<size>\d{1,6}x\d{1,6}|(?!0*1:)\d{1,6})(?:[+-]\d+[+-]\d+)?:/y,
    flat: true,
    holes: /(?<size>\d{1,6}(?:x\d{1,6})?)(?=(?:[+-]\d+[+-]\d+)?:)/dg,
    size: true,
  },
  /** LaTeX's environments `matrix`, `bmatrix`, …, `array`; bmatrix is what is written. */
  { id: 'latex' },
  /** Fortran: `reshape([1.0d0, 3.0d0, 2.0d0, 4.0d0], [2, 2])`, down the columns; doubles keep their digits. */
  {
    id: 'fortran',
    // A plain list whose numbers have a kind.
    reads: ({ brackets, suffix }) => brackets === 'square' && /^_(?:\d+|[A-Za-z]\w*)$/.test(suffix),
    columnMajor: true,
    holes: /^\s*(?<type>integer)\b|\((?<rows>\d+)\s*,\s*(?<cols>\d+)\)(?=\s*(?:::|=|,))/dgi,
  },
  /** Maple: `<<1 | 2>, <3 | 4>>`, rows, or columns with `|` between them. */
  { id: 'maple' },
] as const satisfies readonly Dialect[];
