import type { Dialect } from './dialect.js';

/** Fortran: `reshape([1.0, 3.0, 2.0, 4.0], [2, 2])`, down the columns; reals of the default kind. */
export const fortran: Dialect<'fortran'> = {
  id: 'fortran',
  title: 'Fortran',
  // A plain list whose numbers have a kind.
  reads: ({ brackets, suffix }) => brackets === 'square' && /^_(?:\d+|[A-Za-z]\w*)$/.test(suffix),
  columnMajor: true,
  holes: /^\s*(?<type>integer)\b/dgi,
  floatType: 'real',
  words: { negativeZero: '-0.0', whole: '.0' },
  layout: ({ rows, cols }) => ({
    open: 'reshape([',
    cell: ', ',
    row: [',', ' ', ''],
    close: `], [${rows}, ${cols}])`,
  }),
};
