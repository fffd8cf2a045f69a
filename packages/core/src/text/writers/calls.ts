import type { MatrixFormat } from '../dialects/index.js';
import { arrayRepr } from '../numpy/arrayRepr.js';
import { arrayStr } from '../numpy/arrayStr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import { nested } from './layouts.js';
import { jvmWords } from './words.js';
import type { Writer } from './writer.js';
/** Known by the word that stands before their brackets. */
export const calls = [
  {
    id: 'php',
    title: 'PHP',
    words: { nan: 'NAN', infinity: 'INF', negativeZero: '-0.0' },
    layout: nested('[', ']', '$matrix = ', ';'),
  },
  {
    id: 'numpy-repr',
    title: 'NumPy repr',
    floatType: 'float64',
    options: printOptions,
    words: { nan: 'np.nan', infinity: 'np.inf', negativeZero: '-0.0' },
    layout: nested('[', ']', 'np.array(', ')'),
    write: (matrix, options) => arrayRepr(twoAxes(matrix), 'matrix', options),
  },
  {
    id: 'torch',
    title: 'PyTorch',
    floatType: 'float64',
    words: { nan: 'torch.nan', infinity: 'torch.inf', negativeZero: '-0.0' },
    layout: (matrix) => {
      const type = matrix.dtype === 'float64' ? ', dtype=torch.float64' : '';
      return nested('[', ']', 'torch.tensor(', `${type})`)();
    },
  },
  {
    id: 'tensorflow',
    title: 'TensorFlow print',
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
  },
  {
    id: 'ruby',
    title: 'Ruby',
    words: { nan: 'Float::NAN', infinity: 'Float::INFINITY', negativeZero: '-0.0' },
    layout: nested('[', ']', 'Matrix'),
  },
  {
    id: 'sql',
    title: 'PostgreSQL',
    words: { negativeZero: '-0.0' },
    layout: nested('[', ']', 'ARRAY'),
  },
  {
    id: 'kotlin',
    title: 'Kotlin',
    floatType: 'double',
    words: { ...jvmWords, whole: '.0' },
    layout: () => ({
      open: 'arrayOf(doubleArrayOf(',
      cell: ', ',
      row: ['),', ' ', 'doubleArrayOf('],
      close: '))',
    }),
  },
  {
    id: 'scala',
    title: 'Scala',
    words: {
      nan: 'Double.NaN',
      infinity: 'Double.PositiveInfinity',
      negativeInfinity: 'Double.NegativeInfinity',
      negativeZero: '-0.0',
      whole: '.0',
    },
    layout: nested('Array(', ')'),
  },
] as const satisfies readonly Writer<MatrixFormat>[];
