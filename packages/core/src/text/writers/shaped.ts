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
    words: ['-0.0'],
    whole: '.0',
    layout: ({ rows, cols }) => {
      refuseSize('HLSL', 1, rows, cols);
      return `float${rows}x${cols}(#, #, #, #)`;
    },
  },
  r: {
    title: 'R',
    words: ['-0', 'NaN', 'Inf'],
    layout: ({ rows }) => `matrix(c(#, #, #, #), nrow = ${rows}, byrow = TRUE)`,
  },
  opencv: {
    title: 'OpenCV',
    floatType: 'double',
    words: ['-0.0', 'NAN', 'INFINITY'],
    wholeBelow: 2 ** 31,
    layout: ({ rows, cols }) => `(cv::Mat_<double>(${rows}, ${cols}) << #, #, #, #)`,
  },
  glsl: {
    title: 'GLSL',
    words: ['-0.0'],
    columnMajor: true,
    size: glslSize,
    whole: '.0',
    layout: ({ rows, cols }) => `mat${glslSize(rows, cols)}(#, #, #, #)`,
  },
  svg: {
    title: 'SVG feConvolveMatrix',
    words: ['-0'],
    size: order,
    layout: ({ rows, cols }) =>
      `<feConvolveMatrix order="${order(rows, cols)}" divisor="1" kernelMatrix="# #  # #"/>`,
  },
  imagemagick: {
    title: 'ImageMagick',
    words: ['-0', 'nan'],
    size: (rows, cols) => (rows === cols && rows > 1 ? `${rows}` : `${cols}x${rows}`),
    layout: ({ rows, cols }) => `${cols}x${rows}: #,# #,#`,
  },
  latex: {
    title: 'LaTeX',
    words: ['-0', '\\mathrm{NaN}', '\\infty'],
    columns: (cols) => 'c'.repeat(cols),
    scientific: (mantissa, exponent) => `${mantissa} \\times 10^{${Number(exponent)}}`,
    layout: '\\begin{bmatrix} # & # \\\\ # & # \\end{bmatrix}',
  },
  fortran: {
    title: 'Fortran',
    words: ['-0.0'],
    columnMajor: true,
    floatType: 'real',
    whole: '.0',
    double: 'd0',
    scientific: (mantissa, exponent) => `${mantissa}d${exponent}`,
    layout: ({ rows, cols }) => `reshape([#, #, #, #], [${rows}, ${cols}])`,
  },
  maple: {
    title: 'Maple',
    words: ['-0.', 'Float(undefined)', 'infinity'],
    layout: '<<# | #>, <# | #>>',
  },
} satisfies Writers;
