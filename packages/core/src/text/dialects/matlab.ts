import type { Dialect } from './dialect.js';

/** MATLAB and Octave: `[1 -2; 3 4]`. */
export const matlab: Dialect<'matlab'> = {
  id: 'matlab',
  title: 'MATLAB and Octave',
  reads: ({ declaration, brackets, separator, lines, tail, comment, bare }) =>
    brackets === 'square' &&
    (lines ||
      comment === '%' ||
      (bare && separator !== ',' && (declaration !== '' || tail !== ''))),
  words: { nan: 'NaN', infinity: 'Inf' },
  layout: () => ({ open: '[', cell: ' ', row: [';', ' ', ''], close: ']' }),
};
