import type { Dialect } from './dialect.js';
import { java } from './java.js';

/** Kotlin: `arrayOf(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, 4.0))`, also `listOf`. */
export const kotlin: Dialect<'kotlin'> = {
  id: 'kotlin',
  title: 'Kotlin',
  opening: /(?:arrayOf|listOf|mutableListOf)(?=\s*\(\s*(?:\w{1,10}ArrayOf|arrayOf|listOf)\s*\()/y,
  holes: /(?<type>byte|short|int|long)ArrayOf/dg,
  floatType: 'double',
  words: { ...java.words, whole: '.0' },
  layout: () => ({
    open: 'arrayOf(doubleArrayOf(',
    cell: ', ',
    row: ['),', ' ', 'doubleArrayOf('],
    close: '))',
  }),
};
