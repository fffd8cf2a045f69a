import type { MatrixFormat } from '../dialects/index.js';
import { flat } from './layouts.js';
import { cWords } from './words.js';
import type { Writer } from './writer.js';

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
  {
    id: 'hlsl',
    title: 'HLSL',
    words: { negativeZero: '-0.0', whole: '.0' },
    layout: ({ rows, cols }) => {
      refuseSize('HLSL', 1, rows, cols);
      return flat(`float${rows}x${cols}(`, ')');
    },
  },
  {
    id: 'r',
    title: 'R',
    words: { nan: 'NaN', infinity: 'Inf' },
    layout: ({ rows }) => flat('matrix(c(', `), nrow = ${rows}, byrow = TRUE)`),
  },
  {
    id: 'opencv',
    title: 'OpenCV',
    floatType: 'double',
    words: cWords,
    layout: ({ rows, cols }) => flat(`(cv::Mat_<double>(${rows}, ${cols}) << `, ')'),
  },
  {
    id: 'glsl',
    title: 'GLSL',
    columnMajor: true,
    size: glslSize,
    words: { negativeZero: '-0.0', whole: '.0' },
    layout: ({ rows, cols }) => flat(`mat${glslSize(rows, cols)}(`, ')'),
  },
  {
    id: 'svg',
    title: 'SVG feConvolveMatrix',
    size: order,
    words: {},
    layout: ({ rows, cols }) => ({
      open: `<feConvolveMatrix order="${order(rows, cols)}" divisor="1" kernelMatrix="`,
      cell: ' ',
      row: ['', '  ', ''],
      close: '"/>',
    }),
  },
  {
    id: 'imagemagick',
    title: 'ImageMagick',
    size: (rows, cols) => (rows === cols && rows > 1 ? `${rows}` : `${cols}x${rows}`),
    words: { nan: 'nan' },
    layout: ({ rows, cols }) => ({
      open: `${cols}x${rows}: `,
      cell: ',',
      row: ['', ' ', ''],
      close: '',
    }),
  },
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
  {
    id: 'fortran',
    title: 'Fortran',
    columnMajor: true,
    floatType: 'real',
    words: {
      negativeZero: '-0.0',
      whole: '.0',
      double: 'd0',
      scientific: (mantissa, exponent) => `${mantissa}d${exponent}`,
    },
    layout: ({ rows, cols }) => flat('reshape([', `], [${rows}, ${cols}])`),
  },
  {
    id: 'maple',
    title: 'Maple',
    words: { nan: 'Float(undefined)', infinity: 'infinity', negativeZero: '-0.' },
    layout: () => ({ open: '<<', cell: ' | ', row: ['>,', ' ', '<'], close: '>>' }),
  },
] as const satisfies readonly Writer<MatrixFormat>[];
