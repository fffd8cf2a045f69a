import type { Dialect } from './dialect.js';

/** Scala: `Array(Array(1.0, 2.0), Array(3.0, 4.0))`, also of `List`, `Vector` and `Seq`. */
export const scala: Dialect<'scala'> = {
  id: 'scala',
  title: 'Scala',
  opening: /(?:Array|List|Vector|Seq)(?=\s*\(\s*(?:Array|List|Vector|Seq)\s*\()/y,
  words: {
    nan: 'Double.NaN',
    infinity: 'Double.PositiveInfinity',
    negativeInfinity: 'Double.NegativeInfinity',
    negativeZero: '-0.0',
    whole: '.0',
  },
  layout: () => ({
    open: 'Array(Array(',
    cell: ', ',
    row: ['),', ' ', 'Array('],
    close: '))',
  }),
};
