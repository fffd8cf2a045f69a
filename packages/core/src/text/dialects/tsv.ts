import type { Dialect } from './dialect.js';
import { lines } from './lists.js';

/** Rows with one tab between two numbers. */
export const tsv: Dialect<'tsv'> = {
  id: 'tsv',
  title: 'TSV',
  reads: ({ separator }) => separator === '\t',
  words: { nan: 'nan', infinity: 'inf' },
  layout: lines('\t'),
  options: ['precision'],
};
