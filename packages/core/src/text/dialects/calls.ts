import { arrayRepr } from '../numpy/arrayRepr.js';
import { arrayStr } from '../numpy/arrayStr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Dialect } from './dialect.js';
import { nested } from './layouts.js';
import { jvmWords } from './words.js';

/** Known by the word that stands before their brackets. */
export const calls = [
  /** PHP: `[[1, 2], [3, 4]]` after `$name =`, and `array(array(1, 2))`. */
  {
    id: 'php',
    title: 'PHP',
    opening: /array(?=\s*\(\s*(?:\d+\s*=>\s*)?array\s*\()|Array(?=\s*\(\s*\[0\]\s*=>)/y,
    reads: ({ declaration, brackets, separator, lines }) =>
      /^\$\w+\s*=$/.test(declaration) && brackets === 'square' && separator !== ' ' && !lines,
    octal: true,
    words: { nan: 'NAN', infinity: 'INF', negativeZero: '-0.0' },
    layout: nested('[', ']', '$matrix = ', ';'),
  },
  /** `array([[1., 2.],\n       [3., 4.]])`: Python's `repr` of a NumPy 2.4 array; also `np.array(…)`. */
  {
    id: 'numpy-repr',
    title: 'NumPy repr',
    opening:
      /(?:(?:np|numpy|jnp|cp|mx)\.(?:as)?array|DeviceArray|(?:np|numpy)\.mat(?:rix)?|(?:np|numpy|jnp)\.(?<dtype>float(?:16|32|64)|u?int(?:8|16|32|64))(?=\()|array(?!\s*\(\s*(?:data\s*=|c\s*\(|\d+:))|Array(?=\(\[)|matrix(?=\(\[\[))\b/y,
    call: 'commas',
    holes:
      /(?:(?:dtype\s*=|astype\()\s*["']?(?:(?:np|numpy|jnp)\.)?|,\s*(?:np|numpy)\.)(?<type>\w+)|(?:np|numpy|jnp)\.(?<type_>u?int\d+)(?=\()|shape\s*=\s*\((?<rows>\d+),\s*(?<cols>\d+)\)/dg,
    floatType: 'float64',
    options: printOptions,
    words: { nan: 'np.nan', infinity: 'np.inf', negativeZero: '-0.0' },
    layout: nested('[', ']', 'np.array(', ')'),
    write: (matrix, options) => arrayRepr(twoAxes(matrix), 'matrix', options),
  },
  /** `torch.tensor([[1.0, 2.0]])`, and PyTorch's print, `tensor([[1., 2.]])`. */
  {
    id: 'torch',
    title: 'PyTorch',
    opening: /(?:torch\.(?:as_)?tensor|torch\.(?:Float|Double|Half)?Tensor|tensor)\b/y,
    call: 'commas',
    holes: /dtype\s*=\s*torch\.(?<type>\w+)/dg,
    floatType: 'float64',
    words: { nan: 'torch.nan', infinity: 'torch.inf', negativeZero: '-0.0' },
    layout: (matrix) => {
      const type = matrix.dtype === 'float64' ? ', dtype=torch.float64' : '';
      return nested('[', ']', 'torch.tensor(', `${type})`)();
    },
  },
  /** TensorFlow's print, NumPy's with shape and type; also its repr and `tf.constant(…)`. */
  {
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
  },
  /** Ruby: `Matrix[[1, 2], [3, 4]]`. */
  {
    id: 'ruby',
    title: 'Ruby',
    opening: /Matrix(?=\s*\[)/y,
    words: { nan: 'Float::NAN', infinity: 'Float::INFINITY', negativeZero: '-0.0' },
    layout: nested('[', ']', 'Matrix'),
  },
  /** PostgreSQL: `ARRAY[[1, 2], [3, 4]]`. */
  {
    id: 'sql',
    title: 'PostgreSQL',
    opening: /(?:ARRAY|array)(?=\s*\[)/y,
    words: { negativeZero: '-0.0' },
    layout: nested('[', ']', 'ARRAY'),
  },
  /** Kotlin: `arrayOf(doubleArrayOf(1.0, 2.0), doubleArrayOf(3.0, 4.0))`, also `listOf`. */
  {
    id: 'kotlin',
    title: 'Kotlin',
    opening: /(?:arrayOf|listOf|mutableListOf)(?=\s*\(\s*(?:\w{1,10}ArrayOf|arrayOf|listOf)\s*\()/y,
    holes: /(?<type>byte|short|int|long)ArrayOf/dg,
    floatType: 'double',
    words: { ...jvmWords, whole: '.0' },
    layout: () => ({
      open: 'arrayOf(doubleArrayOf(',
      cell: ', ',
      row: ['),', ' ', 'doubleArrayOf('],
      close: '))',
    }),
  },
  /** Scala: `Array(Array(1.0, 2.0), Array(3.0, 4.0))`, also of `List`, `Vector` and `Seq`. */
  {
    id: 'scala',
    title: 'Scala',
    opening: /(?:Array|List|Vector|Seq)(?=\s*\(\s*(?:Array|List|Vector|Seq)\s*\()/y,
    words: {
      nan: 'Double.NaN',
      infinity: 'Double.PositiveInfinity',
      negativeInfinity: 'Double.NegativeInfinity',
      negativeZero: '-0.0',
      whole: '.0',
    },
    layout: nested('Array(', ')'),
  },
] as const satisfies readonly Dialect[];
