import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** C#: `new double[,] {{1, 2}, {3, 4}}`. */
export const csharp: Dialect<'csharp'> = {
  id: 'csharp',
  title: 'C#',
  opening: /new\s*(?:[\w.]+\s*)?\[\s*\d*\s*,\s*\d*\s*\]/y,
  reads: ({ declaration, brackets }) => brackets === 'curly' && /\[\s*,\s*\]/.test(declaration),
  holes:
    /\[\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\]|\b(?<type>s?byte|u?short|u?int|u?long)(?=\s*\[)/dg,
  floatType: 'double',
  words: {
    nan: 'double.NaN',
    infinity: 'double.PositiveInfinity',
    negativeInfinity: 'double.NegativeInfinity',
    negativeZero: '-0.0',
    wholeBelow: 2 ** 31,
  },
  layout: nested('{', '}', 'new double[,] '),
};
