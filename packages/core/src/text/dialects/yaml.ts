import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** YAML's lists in brackets or with dashes; `1.0e+22`, because YAML 1.1 takes `1e+22` for a text. */
export const yaml: Dialect<'yaml'> = {
  id: 'yaml',
  title: 'YAML',
  reads: ({ declaration, brackets, separator, tail }) =>
    declaration.endsWith(':') && brackets === 'square' && separator !== ' ' && tail === '',
  words: {
    nan: '.nan',
    infinity: '.inf',
    negativeZero: '-0.0',
    scientific: (mantissa, exponent) =>
      `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent}`,
  },
  layout: nested('[', ']'),
};
