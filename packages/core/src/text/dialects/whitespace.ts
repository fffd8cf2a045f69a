import type { Dialect } from './dialect.js';
import { lines } from './lists.js';

/** `1 2\n3 4`: what `numpy.loadtxt` reads. */
export const whitespace: Dialect<'whitespace'> = {
  id: 'whitespace',
  title: 'Plain rows',
  reads: ({ brackets, separator }) =>
    brackets === 'none' && (separator === ' ' || separator === ''),
  words: { nan: 'nan', infinity: 'inf' },
  layout: lines(' '),
};
