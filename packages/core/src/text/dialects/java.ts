import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Java, and C#'s arrays of arrays: `new double[][] {{1, 2}, {3, 4}}`. */
export const java: Dialect<'java'> = {
  id: 'java',
  title: 'Java',
  opening: /new\s+\w+\s*\[\s*\d*\s*\]\s*\[\s*\d*\s*\]/y,
  reads: ({ declaration, brackets }) =>
    brackets === 'curly' && /\w\s*\[\s*\]\s*\[\s*\]\s*\w+\s*=$/.test(declaration),
  holes:
    /new\s+\w+\s*\[\s*(?<rows>\d+)\s*\]\s*\[\s*(?<cols>\d+)\s*\]|\b(?<type>byte|short|int|long)(?=\s*\[)/dg,
  floatType: 'double',
  octal: true,
  words: {
    nan: 'Double.NaN',
    infinity: 'Double.POSITIVE_INFINITY',
    negativeInfinity: 'Double.NEGATIVE_INFINITY',
    negativeZero: '-0.0',
    wholeBelow: 2 ** 31,
  },
  layout: nested('{', '}', 'new double[][] '),
};
