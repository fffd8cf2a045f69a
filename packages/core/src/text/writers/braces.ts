import type { MatrixFormat } from '../dialects/index.js';
import { nested } from './layouts.js';
import { cWords, jvmWords } from './words.js';
import type { Writer } from './writer.js';
/** Lists in braces. */
export const braces = [
  {
    id: 'csharp',
    title: 'C#',
    floatType: 'double',
    words: {
      nan: 'double.NaN',
      infinity: 'double.PositiveInfinity',
      negativeInfinity: 'double.NegativeInfinity',
      negativeZero: '-0.0',
      wholeBelow: 2 ** 31,
    },
    layout: nested('{', '}', 'new double[,] '),
  },
  {
    id: 'java',
    title: 'Java',
    floatType: 'double',
    words: jvmWords,
    layout: nested('{', '}', 'new double[][] '),
  },
  {
    id: 'go',
    title: 'Go',
    floatType: 'float64',
    words: {
      nan: 'math.NaN()',
      infinity: 'math.Inf(1)',
      negativeInfinity: 'math.Inf(-1)',
      negativeZero: 'math.Copysign(0, -1)',
    },
    layout: nested('{', '}', '[][]float64'),
  },
  {
    id: 'lua',
    title: 'Lua',
    words: { nan: '0/0', infinity: 'math.huge', negativeZero: '-0.0' },
    layout: nested('{', '}', 'local matrix = '),
  },
  {
    id: 'mathematica',
    title: 'Mathematica',
    words: {
      nan: 'Indeterminate',
      infinity: 'Infinity',
      negativeZero: '-0.',
      scientific: (mantissa, exponent) =>
        `${mantissa.includes('.') ? mantissa : `${mantissa}.`}*^${Number(exponent)}`,
    },
    layout: nested('{', '}'),
  },
  { id: 'c', title: 'C and C++', floatType: 'double', words: cWords, layout: nested('{', '}') },
] as const satisfies readonly Writer<MatrixFormat>[];
