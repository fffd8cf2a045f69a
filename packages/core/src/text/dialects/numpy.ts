import { arrayStr } from '../numpy/arrayStr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Dialect } from './dialect.js';

/** `[[1. 2.]\n [3. 4.]]`: Python's `str` of a NumPy 2.4 array. */
export const numpy: Dialect<'numpy'> = {
  id: 'numpy',
  title: 'NumPy str',
  reads: ({ declaration, brackets, separator, tail }) =>
    brackets === 'square' &&
    (separator === ' ' || (separator === '' && declaration === '')) &&
    tail === '',
  options: printOptions,
  words: { nan: 'nan', infinity: 'inf' },
  layout: () => ({ open: '[[', cell: ' ', row: [']', '\n ', '['], close: ']]' }),
  write: (matrix, options) => arrayStr(twoAxes(matrix), 'matrix', options),
};
