import type { Dialect } from './dialect.js';
import { nested } from './layouts.js';
import { cWords, jvmWords } from './words.js';

/** Lists in braces. */
export const braces = [
  /** C#: `new double[,] {{1, 2}, {3, 4}}`. */
  {
    id: 'csharp',
    title: 'C#',
    opening: /new\s*(?:[\w.]+\s*)?\[\s*\d*\s*,\s*\d*\s*\]/y,
    reads: ({ declaration, brackets }) => brackets === 'curly' && /\[\s*,\s*\]/.test(declaration),
    holes:
      /\[\s*(?<rows>\d+)\s*,\s*(?<cols>\d+)\s*\]|\b(?<type>s?byte|u?short|u?int|u?long)(?=\s*\[)/dg,
    floatType: 'double',
    takes: ({ brackets }) => brackets === 'curly',
    words: {
      nan: 'double.NaN',
      infinity: 'double.PositiveInfinity',
      negativeInfinity: 'double.NegativeInfinity',
      negativeZero: '-0.0',
      wholeBelow: 2 ** 31,
    },
    layout: nested('{', '}', 'new double[,] '),
  },
  /** Java, and C#'s arrays of arrays: `new double[][] {{1, 2}, {3, 4}}`. */
  {
    id: 'java',
    title: 'Java',
    opening: /new\s+\w+\s*\[\s*\d*\s*\]\s*\[\s*\d*\s*\]/y,
    reads: ({ declaration, brackets }) =>
      brackets === 'curly' && /\w\s*\[\s*\]\s*\[\s*\]\s*\w+\s*=$/.test(declaration),
    holes:
      /new\s+\w+\s*\[\s*(?<rows>\d+)\s*\]\s*\[\s*(?<cols>\d+)\s*\]|\b(?<type>byte|short|int|long)(?=\s*\[)/dg,
    floatType: 'double',
    octal: true,
    takes: ({ brackets }) => brackets === 'curly',
    words: jvmWords,
    layout: nested('{', '}', 'new double[][] '),
  },
  /** Go: `[][]float64{{1, 2}, {3, 4}}`. */
  {
    id: 'go',
    title: 'Go',
    opening: /\[(?:\d*|\.\.\.|_)\]\s*\[\d*\]\s*[A-Za-z]\w*(?=\s*\{)/y,
    holes:
      /\[(?<rows>\d+)\]\s*\[(?<cols>\d+)\]|\[(?:_|\.\.\.)?\]\s*\[(?<cols_>\d+)\]|\](?<type>\w+)(?=\s*[{=])/dg,
    floatType: 'float64',
    octal: true,
    words: {
      nan: 'math.NaN()',
      infinity: 'math.Inf(1)',
      negativeInfinity: 'math.Inf(-1)',
      negativeZero: 'math.Copysign(0, -1)',
    },
    layout: nested('{', '}', '[][]float64'),
  },
  /** Lua: `{{1, 2}, {3, 4}}` after `local`, or with `--` comments. */
  {
    id: 'lua',
    title: 'Lua',
    reads: ({ declaration, brackets, comment }) =>
      brackets === 'curly' && (/^local\b/.test(declaration) || comment === '--'),
    words: { nan: '0/0', infinity: 'math.huge', negativeZero: '-0.0' },
    layout: nested('{', '}', 'local matrix = '),
  },
  /** Mathematica: braces after a mere name, `k = {{1, 2}, {3, 4}}`, and `1.5*^-7` for exponents. */
  {
    id: 'mathematica',
    title: 'Mathematica',
    reads: ({ declaration, brackets, comment }) =>
      brackets === 'curly' && (/^[A-Za-z$]\w*\s*:?=$/.test(declaration) || comment === '(*'),
    takes: ({ brackets }) => brackets === 'curly',
    words: {
      nan: 'Indeterminate',
      infinity: 'Infinity',
      negativeZero: '-0.',
      scientific: (mantissa, exponent) =>
        `${mantissa.includes('.') ? mantissa : `${mantissa}.`}*^${Number(exponent)}`,
    },
    layout: nested('{', '}'),
  },
  /** C and C++: braces, also of `std::array` and `std::vector`; plain `{{1, 2}, {3, 4}}` counts as C. */
  {
    id: 'c',
    title: 'C and C++',
    reads: ({ brackets }) => brackets === 'curly',
    holes:
      /\[(?<rows>\d+)\]\s*\[(?<cols>\d+)\]|\[\]\s*\[(?<cols__>\d+)\]|array<\s*(?:std::)?array<\s*(?<type_>\w+),\s*(?<cols_>\d+)>,\s*(?<rows_>\d+)>|\b(?<type>(?:unsigned |signed )?(?:char|short|int|long)|u?int(?:8|16|32|64)_t|uchar|size_t)\b/dg,
    floatType: 'double',
    octal: true,
    words: cWords,
    layout: nested('{', '}'),
  },
] as const satisfies readonly Dialect[];
