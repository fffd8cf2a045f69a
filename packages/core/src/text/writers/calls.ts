import { twoAxes } from '../numpy/numpyArray.js';
import { numpyPrint } from '../numpy/numpyPrint.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Writers } from './writer.js';

/** Known by the word that stands before their brackets. */
export const calls = {
  php: { title: 'PHP', words: ['-0.0', 'NAN', 'INF'], layout: '$matrix = [[#, #], [#, #]];' },
  'numpy-repr': {
    title: 'NumPy repr',
    words: ['-0.0', 'np.nan', 'np.inf'],
    floatType: 'float64',
    options: printOptions,
    layout: 'np.array([[#, #], [#, #]])',
    write: (matrix, options) => numpyPrint(twoAxes(matrix), 'matrix', 'numpy-repr', options),
  },
  torch: {
    title: 'PyTorch',
    words: ['-0.0', 'torch.nan', 'torch.inf'],
    floatType: 'float64',
    layout: ({ dtype }) =>
      `torch.tensor([[#, #], [#, #]]${dtype === 'float64' ? ', dtype=torch.float64' : ''})`,
  },
  tensorflow: {
    title: 'TensorFlow print',
    words: ['-0', 'nan', 'inf'],
    floatType: 'float64',
    layout: 'tf.Tensor(\n[[# #]\n [# #]])',
    write: (matrix, { precision }) => {
      const print = numpyPrint(twoAxes(matrix), 'matrix', 'numpy', {
        threshold: Infinity,
        ...(precision === undefined ? { floatmode: 'unique' } : { precision }),
      });
      return `tf.Tensor(\n${print}, shape=(${matrix.rows}, ${matrix.cols}), dtype=${matrix.dtype})`;
    },
  },
  ruby: {
    title: 'Ruby',
    words: ['-0.0', 'Float::NAN', 'Float::INFINITY'],
    layout: 'Matrix[[#, #], [#, #]]',
  },
  sql: { title: 'PostgreSQL', words: ['-0.0'], layout: 'ARRAY[[#, #], [#, #]]' },
  kotlin: {
    title: 'Kotlin',
    floatType: 'double',
    words: ['-0.0', 'Double.NaN', 'Double.POSITIVE_INFINITY', 'Double.NEGATIVE_INFINITY'],
    wholeBelow: 2 ** 31,
    whole: '.0',
    layout: 'arrayOf(doubleArrayOf(#, #), doubleArrayOf(#, #))',
  },
  scala: {
    title: 'Scala',
    words: ['-0.0', 'Double.NaN', 'Double.PositiveInfinity', 'Double.NegativeInfinity'],
    whole: '.0',
    layout: 'Array(Array(#, #), Array(#, #))',
  },
} satisfies Writers;
