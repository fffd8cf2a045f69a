import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Mathematica: braces after a mere name, `k = {{1, 2}, {3, 4}}`, and `1.5*^-7` for exponents. */
export const mathematica: Dialect<'mathematica'> = {
  id: 'mathematica',
  title: 'Mathematica',
  reads: ({ declaration, brackets, comment }) =>
    brackets === 'curly' && (/^[A-Za-z$]\w*\s*:?=$/.test(declaration) || comment === '(*'),
  words: {
    nan: 'Indeterminate',
    infinity: 'Infinity',
    negativeZero: '-0.',
    scientific: (mantissa, exponent) =>
      `${mantissa.includes('.') ? mantissa : `${mantissa}.`}*^${Number(exponent)}`,
  },
  layout: nested('{', '}'),
};
