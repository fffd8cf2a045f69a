import type { Dialect } from './dialect.js';

/** Kotlin: `arrayOf(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, 4.0))`, also `listOf`. */
export const kotlin: Dialect<'kotlin'> = {
  id: 'kotlin',
  title: 'Kotlin',
  opening: /(?:arrayOf|listOf|mutableListOf)(?=\s*\(\s*(?:\w{1,10}ArrayOf|arrayOf|listOf)\s*\()/y,
  holes: /(?<type>byte|short|int|long)ArrayOf/dg,
  floatType: 'double',
  words: {
    nan: 'Double.NaN',
    infinity: 'Double.POSITIVE_INFINITY',
    negativeInfinity: 'Double.NEGATIVE_INFINITY',
    negativeZero: '-0.0',
    whole: '.0',
  },
  layout: () => ({
    open: 'arrayOf(doubleArrayOf(',
    cell: ', ',
    row: ['),', ' ', 'doubleArrayOf('],
    close: '))',
  }),
};
