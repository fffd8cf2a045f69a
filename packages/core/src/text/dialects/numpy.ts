import { arrayStr } from '../numpy/arrayStr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Dialect } from './dialect.js';

/** `[[1. 2.]\n [3. 4.]]`: Python's `str` of a NumPy 2.4 array. */
export const numpy: Dialect<'numpy'> = {
  id: 'numpy',
  title: 'NumPy str',
  reads: ({ brackets, separator }) => brackets === 'square' && separator !== ',',
  options: printOptions,
  write: (matrix, options) => arrayStr(twoAxes(matrix), 'matrix', options),
};
