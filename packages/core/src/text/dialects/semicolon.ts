import type { Dialect } from './dialect.js';
import { lines } from './lists.js';

/** `0,5;1,5`: CSV where the comma is the point. */
export const semicolon: Dialect<'semicolon'> = {
  id: 'semicolon',
  title: 'CSV with semicolons and decimal commas',
  reads: ({ brackets, separator }) => brackets === 'none' && separator === ';',
  words: { nan: 'nan', infinity: 'inf', comma: true },
  layout: lines(';'),
  options: ['precision'],
};
