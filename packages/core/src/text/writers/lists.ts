import type { MatrixFormat } from '../dialects/index.js';
import { arrayStr } from '../numpy/arrayStr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import { nested } from './layouts.js';
import type { Writer } from './writer.js';

/** Lists and matrices in square brackets or parentheses. */
export const lists = [
  {
    id: 'haskell',
    title: 'Haskell',
    floatType: 'Double',
    words: { nan: '0/0', infinity: '1/0', negativeInfinity: '-1/0', negativeZero: '-0.0' },
    layout: nested('[', ']', '', ' :: [[Double]]'),
  },
  {
    id: 'swift',
    title: 'Swift',
    floatType: 'Double',
    words: { nan: '.nan', infinity: '.infinity', negativeZero: '-0.0' },
    layout: nested('[', ']', 'let matrix: [[Double]] = '),
  },
  {
    id: 'rust',
    title: 'Rust',
    floatType: 'f64',
    words: {
      nan: 'f64::NAN',
      infinity: 'f64::INFINITY',
      negativeInfinity: 'f64::NEG_INFINITY',
      negativeZero: '-0.0',
      whole: '.0',
    },
    layout: nested('[', ']'),
  },
  {
    id: 'julia',
    title: 'Julia',
    floatType: 'Float64',
    words: { nan: 'NaN', infinity: 'Inf', negativeZero: '-0.0', wholeBelow: 2 ** 63 },
    layout: () => ({ open: '[', cell: ' ', row: [';', ' ', ''], close: ']' }),
  },
  {
    id: 'matlab',
    title: 'MATLAB and Octave',
    floatType: 'double',
    words: { nan: 'NaN', infinity: 'Inf' },
    layout: () => ({ open: '[', cell: ' ', row: [';', ' ', ''], close: ']' }),
  },
  {
    id: 'toml',
    title: 'TOML',
    words: { nan: 'nan', infinity: 'inf', negativeZero: '-0.0', wholeBelow: 2 ** 63 },
    layout: nested('[', ']'),
  },
  {
    id: 'json',
    title: 'JSON',
    words: {},
    layout: () => ({ open: '[[', cell: ',', row: ['],', '', '['], close: ']]' }),
  },
  {
    id: 'javascript',
    title: 'JavaScript and TypeScript',
    words: { nan: 'NaN', infinity: 'Infinity' },
    layout: nested('[', ']'),
  },
  {
    id: 'yaml',
    title: 'YAML',
    words: {
      nan: '.nan',
      infinity: '.inf',
      negativeZero: '-0.0',
      scientific: (mantissa, exponent) =>
        `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent}`,
    },
    layout: nested('[', ']'),
  },
  {
    id: 'numpy',
    title: 'NumPy str',
    options: printOptions,
    words: { nan: 'nan', infinity: 'inf' },
    layout: () => ({ open: '[[', cell: ' ', row: [']', '\n ', '['], close: ']]' }),
    write: (matrix, options) => arrayStr(twoAxes(matrix), 'matrix', options),
  },
  {
    id: 'python',
    title: 'Python lists',
    words: { nan: 'nan', infinity: 'inf', negativeZero: '-0.0' },
    layout: nested('[', ']'),
  },
  {
    id: 'lisp',
    title: 'Lisp',
    words: {},
    layout: () => ({ open: '((', cell: ' ', row: [')', ' ', '('], close: '))' }),
  },
] as const satisfies readonly Writer<MatrixFormat>[];
