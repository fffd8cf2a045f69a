import { twoAxes } from '../numpy/numpyArray.js';
import { numpyPrint } from '../numpy/numpyPrint.js';
import { printOptions } from '../numpy/printOptions.js';
import { jvmWords } from './words.js';
import type { Writers } from './writer.js';

/** Known by the word that stands before their brackets. */
export const calls = {
  php: {
    title: 'PHP',
    nan: 'NAN',
    infinity: 'INF',
    negativeZero: '-0.0',
    layout: '$matrix = [[#, #], [#, #]];',
  },
  'numpy-repr': {
    title: 'NumPy repr',
    floatType: 'float64',
    options: printOptions,
    nan: 'np.nan',
    infinity: 'np.inf',
    negativeZero: '-0.0',
    layout: 'np.array([[#, #], [#, #]])',
    write: (matrix, options) => numpyPrint(twoAxes(matrix), 'matrix', 'numpy-repr', options),
  },
  torch: {
    title: 'PyTorch',
    floatType: 'float64',
    nan: 'torch.nan',
    infinity: 'torch.inf',
    negativeZero: '-0.0',
    layout: ({ dtype }) =>
      `torch.tensor([[#, #], [#, #]]${dtype === 'float64' ? ', dtype=torch.float64' : ''})`,
  },
  tensorflow: {
    title: 'TensorFlow print',
    floatType: 'float64',
    options: ['precision'],
    nan: 'nan',
    infinity: 'inf',
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
    nan: 'Float::NAN',
    infinity: 'Float::INFINITY',
    negativeZero: '-0.0',
    layout: 'Matrix[[#, #], [#, #]]',
  },
  sql: { title: 'PostgreSQL', negativeZero: '-0.0', layout: 'ARRAY[[#, #], [#, #]]' },
  kotlin: {
    title: 'Kotlin',
    floatType: 'double',
    ...jvmWords,
    whole: '.0',
    layout: 'arrayOf(doubleArrayOf(#, #), doubleArrayOf(#, #))',
  },
  scala: {
    title: 'Scala',
    nan: 'Double.NaN',
    infinity: 'Double.PositiveInfinity',
    negativeInfinity: 'Double.NegativeInfinity',
    negativeZero: '-0.0',
    whole: '.0',
    layout: 'Array(Array(#, #), Array(#, #))',
  },
} satisfies Writers;
