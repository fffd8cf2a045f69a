import type { Dialect } from './dialect.js';
import { nested } from './lists.js';

/** `[[1, 2], [3, 4]]`, also SymPy's `Matrix([[1, 2]])`, with `nan` and `inf`; −0 is `-0.0`, because Python's `-0` is the integer 0. */
export const python: Dialect<'python'> = {
  id: 'python',
  title: 'Python lists',
  opening:
    /(?:(?:sp|sympy)\.)?(?:Immutable|Mutable)?(?:Dense)?Matrix(?=\(\s*\[)|(?:pd|pandas)\.DataFrame(?=\(\s*\[)/y,
  call: 'commas',
  reads: ({ brackets, separator, lines, tail }) =>
    (brackets === 'square' || brackets === 'round') && separator !== ' ' && !lines && tail === '',
  words: { nan: 'nan', infinity: 'inf', negativeZero: '-0.0' },
  layout: nested('[', ']'),
};
