import type { Dialect } from './dialect.js';
import { flat } from './layouts.js';
import { cWords } from './words.js';

/** `2`, or columns × rows as `2x3`, which GLSL's types count so. */
function glslSize(rows: number, cols: number): string {
  refuseSize('GLSL', 2, rows, cols);
  return rows === cols ? `${rows}` : `${cols}x${rows}`;
}

/** Refuses a matrix that the shading language has no type for. */
function refuseSize(language: string, least: number, rows: number, cols: number): void {
  if (Math.min(rows, cols) >= least && Math.max(rows, cols) <= 4) return;
  throw new RangeError(
    `matrix must have ${least} to 4 rows and columns for ${language}, got ${rows}×${cols}`,
  );
}

const order = (rows: number, cols: number) => (rows === cols ? `${rows}` : `${cols} ${rows}`);

/** Numbers in one list, of which words say the shape. */
export const shaped = [
  /** HLSL: `float2x2(1.0, 2.0, 3.0, 4.0)`; 1 to 4 rows and columns. */
  {
    id: 'hlsl',
    title: 'HLSL',
    opening: /(?:float|double|half|int|min16float)(?<rows>[1-4])x(?<cols>[1-4])(?=\s*\()/y,
    reads: ({ declaration, brackets }) =>
      brackets === 'curly' && /\b(?:float|double|half|int)[1-4]x[1-4]\b/.test(declaration),
    holes: /\b(?:float|double|half|int|min16float)(?<rows>[1-4])x(?<cols>[1-4])\b/dg,
    octal: true,
    words: { negativeZero: '-0.0', whole: '.0' },
    layout: ({ rows, cols }) => {
      refuseSize('HLSL', 1, rows, cols);
      return flat(`float${rows}x${cols}(`, ')');
    },
  },
  /** R: `matrix(c(1, 2, 3, 4), nrow = 2, byrow = TRUE)`; numbers run down the columns without `byrow`. */
  {
    id: 'r',
    title: 'R',
    opening: /(?:(?<turn>c)|r)bind(?=\s*\(\s*(?:\w+\s*=\s*)?c\s*\()/y,
    holes:
      /nrow\s*=\s*(?<rows>\d+)|ncol\s*=\s*(?<cols>\d+)|dim\s*=\s*c\(\s*(?<rows_>\d+)L?\s*,\s*(?<cols_>\d+)|dim\s*=\s*(?<rows__>\d+):(?<cols__>\d+)|\)\s*,\s*(?<rows___>\d+)\s*,\s*(?<cols___>\d+)/dg,
    words: { nan: 'NaN', infinity: 'Inf' },
    layout: ({ rows }) => flat('matrix(c(', `), nrow = ${rows}, byrow = TRUE)`),
  },
  /** OpenCV's `(cv::Mat_<double>(2, 2) << 1, 2, 3, 4)`. */
  {
    id: 'opencv',
    title: 'OpenCV',
    opening: /\(?\s*(?:cv::)?Mat_<\s*[\w:]+\s*>\s*\(\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\)\s*<</y,
    flat: true,
    holes: /Mat_<\s*(?<type>\w+)\s*>\s*\(\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\)/dg,
    floatType: 'double',
    octal: true,
    words: cWords,
    layout: ({ rows, cols }) => flat(`(cv::Mat_<double>(${rows}, ${cols}) << `, ')'),
  },
  /** GLSL: `mat2(1.0, 3.0, 2.0, 4.0)`, down the columns; 2 to 4 rows and columns. */
  {
    id: 'glsl',
    title: 'GLSL',
    opening: /d?mat(?<size>[234](?:x[234])?)(?=\s*\()/y,
    columnMajor: true,
    holes: /\bd?mat(?<size>[234](?:x[234])?)\b/dg,
    size: glslSize,
    octal: true,
    words: { negativeZero: '-0.0', whole: '.0' },
    layout: ({ rows, cols }) => flat(`mat${glslSize(rows, cols)}(`, ')'),
  },
  /** SVG's filter, numbers as they stand, which it turns by 180° when it filters. */
  {
    id: 'svg',
    title: 'SVG feConvolveMatrix',
    holes: /\border\s*=\s*["']\s*(?<size>\d+(?:[\s,]+\d+)?)/dg,
    size: order,
    words: {},
    layout: ({ rows, cols }) => ({
      open: `<feConvolveMatrix order="${order(rows, cols)}" divisor="1" kernelMatrix="`,
      cell: ' ',
      row: ['', '  ', ''],
      close: '"/>',
    }),
  },
  /** ImageMagick's kernels, `3x2: 1,2,3 4,5,6`, width × height; `-` and `nan` are not part of it. */
  {
    id: 'imagemagick',
    title: 'ImageMagick',
    // `1:3` is a range elsewhere.
    opening: /["']?(?<size>\d{1,6}x\d{1,6}|(?!0*1:)\d{1,6})(?:[+-]\d+[+-]\d+)?:/y,
    flat: true,
    holes: /(?<size>\d{1,6}(?:x\d{1,6})?)(?=(?:[+-]\d+[+-]\d+)?:)/dg,
    size: (rows, cols) => (rows === cols && rows > 1 ? `${rows}` : `${cols}x${rows}`),
    words: { nan: 'nan' },
    layout: ({ rows, cols }) => ({
      open: `${cols}x${rows}: `,
      cell: ',',
      row: ['', ' ', ''],
      close: '',
    }),
  },
  /** LaTeX's environments `matrix`, `bmatrix`, …, `array`; bmatrix is what is written. */
  {
    id: 'latex',
    title: 'LaTeX',
    columns: (cols) => 'c'.repeat(cols),
    words: {
      nan: '\\mathrm{NaN}',
      infinity: '\\infty',
      scientific: (mantissa, exponent) => `${mantissa} \\times 10^{${Number(exponent)}}`,
    },
    layout: () => ({
      open: '\\begin{bmatrix} ',
      cell: ' & ',
      row: [' \\\\', ' ', ''],
      close: ' \\end{bmatrix}',
    }),
  },
  /** Fortran: `reshape([1.0d0, 3.0d0, 2.0d0, 4.0d0], [2, 2])`, down the columns; doubles keep their digits. */
  {
    id: 'fortran',
    title: 'Fortran',
    // A plain list whose numbers have a kind.
    reads: ({ brackets, suffix }) => brackets === 'square' && /^_(?:\d+|[A-Za-z]\w*)$/.test(suffix),
    columnMajor: true,
    holes: /^\s*(?<type>integer)\b|\((?<rows>\d+)\s*,\s*(?<cols>\d+)\)(?=\s*(?:::|=|,))/dgi,
    floatType: 'real',
    words: {
      negativeZero: '-0.0',
      whole: '.0',
      double: 'd0',
      scientific: (mantissa, exponent) => `${mantissa}d${exponent}`,
    },
    layout: ({ rows, cols }) => flat('reshape([', `], [${rows}, ${cols}])`),
  },
  /** Maple: `<<1 | 2>, <3 | 4>>`, rows, or columns with `|` between them. */
  {
    id: 'maple',
    title: 'Maple',
    words: { nan: 'Float(undefined)', infinity: 'infinity', negativeZero: '-0.' },
    layout: () => ({ open: '<<', cell: ' | ', row: ['>,', ' ', '<'], close: '>>' }),
  },
] as const satisfies readonly Dialect[];
