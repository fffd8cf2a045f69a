import type { Dialect } from './dialect.js';

/** Lisp, Scheme and Clojure: `((1 2) (3 4))`, also quoted and in `#(…)`. */
export const lisp: Dialect<'lisp'> = {
  id: 'lisp',
  title: 'Lisp',
  reads: ({ brackets, separator, lines }) => brackets === 'round' && separator === ' ' && !lines,
  words: {},
  layout: () => ({ open: '((', cell: ' ', row: [')', ' ', '('], close: '))' }),
};
