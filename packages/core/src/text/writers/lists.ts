import { twoAxes } from '../numpy/numpyArray.js';
import { numpyPrint } from '../numpy/numpyPrint.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Writers } from './writer.js';

/** Lists and matrices in square brackets or parentheses. */
export const lists = {
  haskell: {
    title: 'Haskell',
    floatType: 'Double',
    nan: '0/0',
    infinity: '1/0',
    negativeInfinity: '-1/0',
    negativeZero: '-0.0',
    layout: '[[#, #], [#, #]] :: [[Double]]',
  },
  swift: {
    title: 'Swift',
    floatType: 'Double',
    nan: '.nan',
    infinity: '.infinity',
    negativeZero: '-0.0',
    layout: 'let matrix: [[Double]] = [[#, #], [#, #]]',
  },
  rust: {
    title: 'Rust',
    floatType: 'f64',
    nan: 'f64::NAN',
    infinity: 'f64::INFINITY',
    negativeInfinity: 'f64::NEG_INFINITY',
    negativeZero: '-0.0',
    whole: '.0',
    layout: '[[#, #], [#, #]]',
  },
  julia: {
    title: 'Julia',
    floatType: 'Float64',
    nan: 'NaN',
    infinity: 'Inf',
    negativeZero: '-0.0',
    wholeBelow: 2 ** 63,
    layout: '[# #; # #]',
  },
  matlab: {
    title: 'MATLAB and Octave',
    floatType: 'double',
    nan: 'NaN',
    infinity: 'Inf',
    layout: '[# #; # #]',
  },
  toml: {
    title: 'TOML',
    nan: 'nan',
    infinity: 'inf',
    negativeZero: '-0.0',
    wholeBelow: 2 ** 63,
    layout: '[[#, #], [#, #]]',
  },
  json: { title: 'JSON', layout: '[[#,#],[#,#]]' },
  javascript: {
    title: 'JavaScript and TypeScript',
    nan: 'NaN',
    infinity: 'Infinity',
    layout: '[[#, #], [#, #]]',
  },
  yaml: {
    title: 'YAML',
    nan: '.nan',
    infinity: '.inf',
    negativeZero: '-0.0',
    scientific: (mantissa, exponent) =>
      `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent}`,
    layout: '[[#, #], [#, #]]',
  },
  numpy: {
    title: 'NumPy str',
    options: printOptions,
    nan: 'nan',
    infinity: 'inf',
    layout: '[[# #]\n [# #]]',
    write: (matrix, options) => numpyPrint(twoAxes(matrix), 'matrix', 'numpy', options),
  },
  python: {
    title: 'Python lists',
    nan: 'nan',
    infinity: 'inf',
    negativeZero: '-0.0',
    layout: '[[#, #], [#, #]]',
  },
  lisp: { title: 'Lisp', layout: '((# #) (# #))' },
} satisfies Writers;
