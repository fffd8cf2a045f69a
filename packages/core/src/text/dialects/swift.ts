import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Swift: `[[1, 2], [3, 4]]`, known by the type `[[Double]]`. */
export const swift: Dialect<'swift'> = {
  id: 'swift',
  title: 'Swift',
  reads: ({ declaration, brackets, separator }) =>
    /:\s*\[\[\s*\w+\s*\]\]\s*=$/.test(declaration) && brackets === 'square' && separator !== ' ',
  holes: /\[\[\s*(?<type>U?Int(?:8|16|32|64)?)\s*\]\]/dg,
  floatType: 'Double',
  words: {
    nan: '.nan',
    infinity: '.infinity',
    negativeZero: '-0.0',
  },
  layout: nested('[', ']', 'let matrix: [[Double]] = '),
};
