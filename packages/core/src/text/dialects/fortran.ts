import type { Dialect } from './dialect.js';

/** Fortran: `reshape([1.0d0, 3.0d0, 2.0d0, 4.0d0], [2, 2])`, down the columns; doubles keep their digits. */
export const fortran: Dialect<'fortran'> = {
  id: 'fortran',
  title: 'Fortran',
  // A plain list whose numbers have a kind.
  reads: ({ brackets, suffix }) => brackets === 'square' && /^_(?:\d+|[A-Za-z]\w*)$/.test(suffix),
  columnMajor: true,
  holes: /^\s*(?<type>integer)\b/dgi,
  floatType: 'real',
  words: {
    negativeZero: '-0.0',
    whole: '.0',
    double: 'd0',
    scientific: (mantissa, exponent) => `${mantissa}d${exponent}`,
  },
  layout: ({ rows, cols }) => ({
    open: 'reshape([',
    cell: ', ',
    row: [',', ' ', ''],
    close: `], [${rows}, ${cols}])`,
  }),
};
