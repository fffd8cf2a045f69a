import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** Go: `[][]float64{{1, 2}, {3, 4}}`. */
export const go: Dialect<'go'> = {
  id: 'go',
  title: 'Go',
  opening: /\[(?:\d*|\.\.\.|_)\]\s*\[\d*\]\s*[A-Za-z]\w*(?=\s*\{)/y,
  holes: /\[(?<rows>\d+)\]\s*\[(?<cols>\d+)\]|\](?<type>\w+)(?=\s*[{=])/dg,
  floatType: 'float64',
  octal: true,
  words: {
    nan: 'math.NaN()',
    infinity: 'math.Inf(1)',
    negativeInfinity: 'math.Inf(-1)',
    negativeZero: 'math.Copysign(0, -1)',
  },
  layout: nested('{', '}', '[][]float64'),
};
