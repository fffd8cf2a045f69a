import { cWords, jvmWords } from './words.js';
import type { Writers } from './writer.js';

/** Lists in braces. */
export const braces = {
  csharp: {
    title: 'C#',
    floatType: 'double',
    nan: 'double.NaN',
    infinity: 'double.PositiveInfinity',
    negativeInfinity: 'double.NegativeInfinity',
    negativeZero: '-0.0',
    wholeBelow: 2 ** 31,
    layout: 'new double[,] {{#, #}, {#, #}}',
  },
  java: {
    title: 'Java',
    floatType: 'double',
    ...jvmWords,
    layout: 'new double[][] {{#, #}, {#, #}}',
  },
  go: {
    title: 'Go',
    floatType: 'float64',
    nan: 'math.NaN()',
    infinity: 'math.Inf(1)',
    negativeInfinity: 'math.Inf(-1)',
    negativeZero: 'math.Copysign(0, -1)',
    layout: '[][]float64{{#, #}, {#, #}}',
  },
  lua: {
    title: 'Lua',
    nan: '0/0',
    infinity: 'math.huge',
    negativeZero: '-0.0',
    layout: 'local matrix = {{#, #}, {#, #}}',
  },
  mathematica: {
    title: 'Mathematica',
    nan: 'Indeterminate',
    infinity: 'Infinity',
    negativeZero: '-0.',
    scientific: (mantissa, exponent) =>
      `${mantissa.includes('.') ? mantissa : `${mantissa}.`}*^${Number(exponent)}`,
    layout: '{{#, #}, {#, #}}',
  },
  c: { title: 'C and C++', floatType: 'double', ...cWords, layout: '{{#, #}, {#, #}}' },
} satisfies Writers;
