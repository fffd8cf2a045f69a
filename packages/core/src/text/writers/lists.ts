import { twoAxes } from '../numpy/numpyArray.js';
import { numpyPrint } from '../numpy/numpyPrint.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Writers } from './writer.js';

/** Lists and matrices in square brackets or parentheses. */
export const lists = {
  haskell: {
    title: 'Haskell',
    words: ['-0.0', '0/0', '1/0', '-1/0'],
    floatType: 'Double',
    layout: '[[#, #], [#, #]] :: [[Double]]',
  },
  swift: {
    title: 'Swift',
    words: ['-0.0', '.nan', '.infinity'],
    floatType: 'Double',
    layout: 'let matrix: [[Double]] = [[#, #], [#, #]]',
  },
  rust: {
    title: 'Rust',
    words: ['-0.0', 'f64::NAN', 'f64::INFINITY', 'f64::NEG_INFINITY'],
    floatType: 'f64',
    whole: '.0',
    layout: '[[#, #], [#, #]]',
  },
  julia: {
    title: 'Julia',
    words: ['-0.0', 'NaN', 'Inf'],
    floatType: 'Float64',
    wholeBelow: 2 ** 63,
    layout: '[# #; # #]',
  },
  matlab: {
    title: 'MATLAB and Octave',
    words: ['-0', 'NaN', 'Inf'],
    floatType: 'double',
    layout: '[# #; # #]',
  },
  toml: {
    title: 'TOML',
    words: ['-0.0', 'nan', 'inf'],
    wholeBelow: 2 ** 63,
    layout: '[[#, #], [#, #]]',
  },
  json: { title: 'JSON', words: ['-0'], layout: '[[#,#],[#,#]]' },
  javascript: {
    title: 'JavaScript and TypeScript',
    words: ['-0', 'NaN', 'Infinity'],
    layout: '[[#, #], [#, #]]',
  },
  yaml: {
    title: 'YAML',
    words: ['-0.0', '.nan', '.inf'],
    scientific: (mantissa, exponent) =>
      `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent}`,
    layout: '[[#, #], [#, #]]',
  },
  numpy: {
    title: 'NumPy str',
    words: ['-0', 'nan', 'inf'],
    options: printOptions,
    layout: '[[# #]\n [# #]]',
    write: (matrix, options) => numpyPrint(twoAxes(matrix), 'matrix', 'numpy', options),
  },
  python: { title: 'Python lists', words: ['-0.0', 'nan', 'inf'], layout: '[[#, #], [#, #]]' },
  lisp: { title: 'Lisp', words: ['-0'], layout: '((# #) (# #))' },
} satisfies Writers;
