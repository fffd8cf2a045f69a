import { cWords } from './words.js';
import type { Writers } from './writer.js';

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
export const shaped = {
  hlsl: {
    title: 'HLSL',
    negativeZero: '-0.0',
    whole: '.0',
    layout: ({ rows, cols }) => {
      refuseSize('HLSL', 1, rows, cols);
      return `float${rows}x${cols}(#, #, #, #)`;
    },
  },
  r: {
    title: 'R',
    nan: 'NaN',
    infinity: 'Inf',
    layout: ({ rows }) => `matrix(c(#, #, #, #), nrow = ${rows}, byrow = TRUE)`,
  },
  opencv: {
    title: 'OpenCV',
    floatType: 'double',
    ...cWords,
    layout: ({ rows, cols }) => `(cv::Mat_<double>(${rows}, ${cols}) << #, #, #, #)`,
  },
  glsl: {
    title: 'GLSL',
    columnMajor: true,
    size: glslSize,
    negativeZero: '-0.0',
    whole: '.0',
    layout: ({ rows, cols }) => `mat${glslSize(rows, cols)}(#, #, #, #)`,
  },
  svg: {
    title: 'SVG feConvolveMatrix',
    size: order,
    layout: ({ rows, cols }) =>
      `<feConvolveMatrix order="${order(rows, cols)}" divisor="1" kernelMatrix="# #  # #"/>`,
  },
  imagemagick: {
    title: 'ImageMagick',
    size: (rows, cols) => (rows === cols && rows > 1 ? `${rows}` : `${cols}x${rows}`),
    nan: 'nan',
    layout: ({ rows, cols }) => `${cols}x${rows}: #,# #,#`,
  },
  latex: {
    title: 'LaTeX',
    columns: (cols) => 'c'.repeat(cols),
    nan: '\\mathrm{NaN}',
    infinity: '\\infty',
    scientific: (mantissa, exponent) => `${mantissa} \\times 10^{${Number(exponent)}}`,
    layout: '\\begin{bmatrix} # & # \\\\ # & # \\end{bmatrix}',
  },
  fortran: {
    title: 'Fortran',
    columnMajor: true,
    floatType: 'real',
    negativeZero: '-0.0',
    whole: '.0',
    double: 'd0',
    scientific: (mantissa, exponent) => `${mantissa}d${exponent}`,
    layout: ({ rows, cols }) => `reshape([#, #, #, #], [${rows}, ${cols}])`,
  },
  maple: {
    title: 'Maple',
    nan: 'Float(undefined)',
    infinity: 'infinity',
    negativeZero: '-0.',
    layout: '<<# | #>, <# | #>>',
  },
} satisfies Writers;
