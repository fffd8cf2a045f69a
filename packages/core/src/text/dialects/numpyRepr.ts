import { arrayRepr } from '../numpy/arrayRepr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Dialect } from './dialect.js';

/** `array([[1., 2.],\n       [3., 4.]])`: Python's `repr` of a NumPy 2.4 array. */
export const numpyRepr: Dialect<'numpy-repr'> = {
  id: 'numpy-repr',
  title: 'NumPy repr',
  reads: ({ call }) => call,
  options: printOptions,
  write: (matrix, options) => arrayRepr(twoAxes(matrix), 'matrix', options),
};
