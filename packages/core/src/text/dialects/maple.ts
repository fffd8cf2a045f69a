import type { Dialect } from './dialect.js';

/** Maple: `<<1 | 2>, <3 | 4>>`, rows, or columns with `|` between them. */
export const maple: Dialect<'maple'> = {
  id: 'maple',
  title: 'Maple',
  words: { nan: 'Float(undefined)', infinity: 'infinity', negativeZero: '-0.' },
  layout: () => ({ open: '<<', cell: ' | ', row: ['>,', ' ', '<'], close: '>>' }),
};
