import { arrayStr } from '../numpy/arrayStr.js';
import { twoAxes } from '../numpy/numpyArray.js';
import { printOptions } from '../numpy/printOptions.js';
import type { Dialect, TextForm } from './dialect.js';
import { nested } from './layouts.js';

/** Cells in square brackets, with commas between them. */
const isList = ({
  brackets,
  separator,
  lines,
}: Pick<TextForm, 'brackets' | 'separator' | 'lines'>) =>
  brackets === 'square' && separator !== ' ' && !lines;

/** Lists and matrices in square brackets or parentheses. */
export const lists = [
  /** Haskell: `[[1, 2], [3, 4]]`, known by the type, before it or behind. */
  {
    id: 'haskell',
    title: 'Haskell',
    reads: (form) => isList(form) && (/::/.test(form.declaration) || form.tail.startsWith('::')),
    holes: /::\s*\[\[\s*(?<type>Int)\s*\]\]/dg,
    floatType: 'Double',
    words: { nan: '0/0', infinity: '1/0', negativeInfinity: '-1/0', negativeZero: '-0.0' },
    layout: nested('[', ']', '', ' :: [[Double]]'),
  },
  /** Swift: `[[1, 2], [3, 4]]`, known by the type `[[Double]]`. */
  {
    id: 'swift',
    title: 'Swift',
    reads: (form) => isList(form) && /:\s*\[\[\s*\w+\s*\]\]\s*=$/.test(form.declaration),
    holes: /\[\[\s*(?<type>U?Int(?:8|16|32|64)?)\s*\]\]/dg,
    floatType: 'Double',
    words: { nan: '.nan', infinity: '.infinity', negativeZero: '-0.0' },
    layout: nested('[', ']', 'let matrix: [[Double]] = '),
  },
  /** Rust: `[[1.0, 2.0], [3.0, 4.0]]`, also of `vec!` and ndarray's `array!`. */
  {
    id: 'rust',
    title: 'Rust',
    opening: /&?(?:vec|array|arr2|matrix)!/y,
    reads: (form) =>
      isList(form) &&
      (/^_?[fiu](?:8|16|32|64|128|size)$/.test(form.suffix) ||
        /^(?:pub(?:\([^)]*\))?\s+)?(?:let\s+mut|(?:let|const|static)\s+(?:mut\s+)?\w+\s*:\s*(?:&|\[|Vec|Array))/.test(
          form.declaration,
        )),
    holes: /\[\[(?<type>\w+);\s*(?<cols>\d+)\];\s*(?<rows>\d+)\]|Vec<Vec<(?<type_>\w+)>>/dg,
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
  /** Julia: `[1.0 -2.0; 3.0 4.0]`, MATLAB's form, with `const`, a type before it, `1.5f0` or `#`. */
  {
    id: 'julia',
    title: 'Julia',
    opening: /(?:Float|U?Int|Complex)(?:8|16|32|64|128)(?=\[)/y,
    reads: ({ declaration, brackets, separator, lines, suffix, comment }) =>
      brackets === 'square' &&
      (lines || separator === ' ') &&
      (/^const\b/.test(declaration) || suffix === 'f0' || (lines && comment === '#')),
    holes: /(?<type>\w+)\[/dg,
    floatType: 'Float64',
    takes: ({ brackets }) => brackets === 'square',
    words: { nan: 'NaN', infinity: 'Inf', negativeZero: '-0.0', wholeBelow: 2 ** 63 },
    layout: () => ({ open: '[', cell: ' ', row: [';', ' ', ''], close: ']' }),
  },
  /** MATLAB and Octave: `[1 -2; 3 4]`, also without the brackets. */
  {
    id: 'matlab',
    title: 'MATLAB and Octave',
    opening: /(?<dtype>single|double|logical|u?int(?:8|16|32|64))(?=\s*\(\s*\[)/y,
    call: 'spaces',
    holes: /\b(?<type>logical|u?int(?:8|16|32|64))(?=\s*\()/dg,
    floatType: 'double',
    reads: ({ declaration, brackets, separator, lines, tail, comment, bare }) =>
      (brackets === 'none' && lines) ||
      (brackets === 'square' &&
        (lines ||
          comment === '%' ||
          (bare && separator !== ',' && (declaration !== '' || tail !== '')))),
    words: { nan: 'NaN', infinity: 'Inf' },
    layout: () => ({ open: '[', cell: ' ', row: [';', ' ', ''], close: ']' }),
  },
  /** TOML's arrays; known by a key that no variable is called, `"kernel" = …` or `edge-kernel = …`. */
  {
    id: 'toml',
    title: 'TOML',
    reads: (form) => isList(form) && /^(?:["'][^=]*|[\w.]+-[\w.-]+)\s*=$/.test(form.declaration),
    words: { nan: 'nan', infinity: 'inf', negativeZero: '-0.0', wholeBelow: 2 ** 63 },
    layout: nested('[', ']'),
  },
  /** `[[1,2],[3,4]]`, as `JSON.stringify` sets it, but −0 stays `-0`; also a member, `"kernel": …`. */
  {
    id: 'json',
    title: 'JSON',
    reads: ({ declaration, loose, trailingComma, jsonNumbers, tail, comment, ...form }) =>
      isList(form) &&
      jsonNumbers &&
      !(loose || trailingComma || comment) &&
      /^("[^"]*"\s*:)?$/.test(declaration) &&
      (tail === '' || (declaration !== '' && tail === ',')),
    words: {},
    layout: () => ({ open: '[[', cell: ',', row: ['],', '', '['], close: ']]' }),
  },
  /** JavaScript and TypeScript: `const k = [[1, 2], [3, 4]] as const;`. */
  {
    id: 'javascript',
    title: 'JavaScript and TypeScript',
    reads: ({ declaration, tail, comment, ...form }) =>
      isList(form) &&
      (/^(?:export|const|let|var|readonly|private|public|static|this)\b/.test(declaration) ||
        tail !== '' ||
        /^\/[/*]/.test(comment)),
    octal: true,
    takes: isList,
    words: { nan: 'NaN', infinity: 'Infinity' },
    layout: nested('[', ']'),
  },
  /** YAML's lists in brackets or with dashes; `1.0e+22`, because YAML 1.1 takes `1e+22` for a text. */
  {
    id: 'yaml',
    title: 'YAML',
    reads: (form) => isList(form) && form.declaration.endsWith(':') && form.tail === '',
    words: {
      nan: '.nan',
      infinity: '.inf',
      negativeZero: '-0.0',
      scientific: (mantissa, exponent) =>
        `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent}`,
    },
    layout: nested('[', ']'),
  },
  /** `[[1. 2.]\n [3. 4.]]`: Python's `str` of a NumPy 2.4 array. */
  {
    id: 'numpy',
    title: 'NumPy str',
    reads: ({ declaration, brackets, separator, tail }) =>
      brackets === 'square' &&
      (separator === ' ' || (separator === '' && declaration === '')) &&
      tail === '',
    options: printOptions,
    words: { nan: 'nan', infinity: 'inf' },
    layout: () => ({ open: '[[', cell: ' ', row: [']', '\n ', '['], close: ']]' }),
    write: (matrix, options) => arrayStr(twoAxes(matrix), 'matrix', options),
  },
  /** `[[1, 2], [3, 4]]`, also SymPy's `Matrix([[1, 2]])`, with `nan` and `inf`; −0 is `-0.0`, because Python's `-0` is the integer 0. */
  {
    id: 'python',
    title: 'Python lists',
    opening:
      /(?:(?:sp|sympy)\.)?(?:Immutable|Mutable)?(?:Dense)?Matrix(?=\(\s*\[)|(?:pd|pandas)\.DataFrame(?=\(\s*\[)/y,
    call: 'commas',
    reads: ({ brackets, separator, lines, tail }) =>
      (brackets === 'square' || brackets === 'round') && separator !== ' ' && !lines && tail === '',
    takes: isList,
    words: { nan: 'nan', infinity: 'inf', negativeZero: '-0.0' },
    layout: nested('[', ']'),
  },
  /** Lisp, Scheme and Clojure: `((1 2) (3 4))`, also quoted and in `#(…)`. */
  {
    id: 'lisp',
    title: 'Lisp',
    reads: ({ brackets, separator, lines }) => brackets === 'round' && separator === ' ' && !lines,
    words: {},
    layout: () => ({ open: '((', cell: ' ', row: [')', ' ', '('], close: '))' }),
  },
] as const satisfies readonly Dialect[];
