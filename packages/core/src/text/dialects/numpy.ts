import { arrayToString } from '../numpy/arrayToString.js';
import { castMatrix } from '../numpy/castMatrix.js';
import { printOptions, printSettings } from '../numpy/printOptions.js';
import type { Dialect } from './dialect.js';

/** `[[1. 2.]\n [3. 4.]]`: Python's `str` of a NumPy 2.4 array. */
export const numpy: Dialect<'numpy'> = {
  id: 'numpy',
  title: 'NumPy str',
  reads: ({ brackets, separator }) => brackets === 'square' && separator !== ',',
  options: printOptions,
  write: (matrix, options) => {
    const settings = printSettings(options);
    const array = castMatrix(matrix, settings.dtype ?? matrix.dtype);
    return arrayToString(array, settings, { separator: ' ', prefix: '', suffix: '' });
  },
};
