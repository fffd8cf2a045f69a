import type { Writers } from './writer.js';

/** Lists in braces. */
export const braces = {
  csharp: {
    title: 'C#',
    words: ['-0.0', 'double.NaN', 'double.PositiveInfinity', 'double.NegativeInfinity'],
    floatType: 'double',
    wholeBelow: 2 ** 31,
    layout: 'new double[,] {{#, #}, {#, #}}',
  },
  java: {
    title: 'Java',
    floatType: 'double',
    words: ['-0.0', 'Double.NaN', 'Double.POSITIVE_INFINITY', 'Double.NEGATIVE_INFINITY'],
    wholeBelow: 2 ** 31,
    layout: 'new double[][] {{#, #}, {#, #}}',
  },
  go: {
    title: 'Go',
    words: ['math.Copysign(0, -1)', 'math.NaN()', 'math.Inf(1)', 'math.Inf(-1)'],
    floatType: 'float64',
    layout: '[][]float64{{#, #}, {#, #}}',
  },
  lua: {
    title: 'Lua',
    words: ['-0.0', '0/0', 'math.huge'],
    layout: 'local matrix = {{#, #}, {#, #}}',
  },
  mathematica: {
    title: 'Mathematica',
    words: ['-0.', 'Indeterminate', 'Infinity'],
    scientific: (mantissa, exponent) =>
      `${mantissa.includes('.') ? mantissa : `${mantissa}.`}*^${Number(exponent)}`,
    layout: '{{#, #}, {#, #}}',
  },
  c: {
    title: 'C and C++',
    floatType: 'double',
    words: ['-0.0', 'NAN', 'INFINITY'],
    wholeBelow: 2 ** 31,
    layout: '{{#, #}, {#, #}}',
  },
} satisfies Writers;
