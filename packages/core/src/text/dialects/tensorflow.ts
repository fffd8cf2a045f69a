import { arrayStr } from '../numpy/arrayStr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import type { Dialect } from './dialect.js';

/** TensorFlow's print, NumPy's with shape and type; also its repr and `tf.constant(…)`. */
export const tensorflow: Dialect<'tensorflow'> = {
  id: 'tensorflow',
  title: 'TensorFlow print',
  opening:
    /tf\.(?:Tensor|constant)\b|<tf\.(?:Tensor:|Variable '[^'\n]{0,80}')[^<>[\]]{0,200}numpy=\s*array\b/y,
  call: 'spaces',
  holes: /dtype=(?:tf\.)?(?<type>\w+)|shape=\((?<rows>\d+), (?<cols>\d+)\)/dg,
  floatType: 'float64',
  options: ['precision'],
  words: { nan: 'nan', infinity: 'inf' },
  layout: () => ({ open: 'tf.Tensor(\n[[', cell: ' ', row: [']', '\n ', '['], close: ']])' }),
  write: (matrix, { precision }) => {
    const print = arrayStr(twoAxes(matrix), 'matrix', {
      threshold: Infinity,
      ...(precision === undefined ? { floatmode: 'unique' } : { precision }),
    });
    return `tf.Tensor(\n${print}, shape=(${matrix.rows}, ${matrix.cols}), dtype=${matrix.dtype})`;
  },
};
