import { arrayRepr } from '../numpy/arrayRepr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** `array([[1., 2.],\n       [3., 4.]])`: Python's `repr` of a NumPy 2.4 array; also `np.array(…)`. */
export const numpyRepr: Dialect<'numpy-repr'> = {
  id: 'numpy-repr',
  title: 'NumPy repr',
  opening:
    /(?:(?:np|numpy|jnp|cp|mx)\.(?:as)?array|(?:np|numpy)\.mat(?:rix)?|(?:np|numpy|jnp)\.(?<dtype>float(?:16|32|64)|u?int(?:8|16|32|64))(?=\()|array(?!\s*\(\s*(?:data\s*=|c\s*\(|\d+:))|Array(?=\(\[)|matrix(?=\(\[\[))\b/y,
  call: 'commas',
  holes:
    /(?:(?:dtype\s*=|astype\()\s*["']?(?:(?:np|numpy|jnp)\.)?|,\s*(?:np|numpy)\.)(?<type>\w+)|(?:np|numpy|jnp)\.(?<type_>u?int\d+)(?=\()|shape\s*=\s*\((?<rows>\d+),\s*(?<cols>\d+)\)/dg,
  floatType: 'float64',
  options: printOptions,
  words: { nan: 'np.nan', infinity: 'np.inf', negativeZero: '-0.0' },
  layout: nested('[', ']', 'np.array(', ')'),
  write: (matrix, options) => arrayRepr(twoAxes(matrix), 'matrix', options),
};
