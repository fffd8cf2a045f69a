import type { Dialect } from './dialect.js';
import { lines } from './lists.js';

/** `1,2\n3,4`: RFC 4180 with LF, without a header and without a line end after the last row. */
export const csv: Dialect<'csv'> = {
  id: 'csv',
  title: 'CSV',
  reads: ({ brackets, separator, quoted }) =>
    brackets === 'none' && (separator === ',' || (quoted && separator === '')),
  words: { nan: 'nan', infinity: 'inf' },
  layout: lines(','),
  options: ['precision'],
};
