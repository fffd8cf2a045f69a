import { formatNumber } from '../formatNumber.js';
import type { Dialect } from './dialect.js';
import { joinCells } from './joinCells.js';

/** `1,2\n3,4`: RFC 4180 with LF, without a header and without a line end after the last row. */
export const csv: Dialect<'csv'> = {
  id: 'csv',
  title: 'CSV',
  reads: ({ brackets, separator, quoted }) => brackets === 'none' && (separator === ',' || quoted),
  write: (matrix) =>
    joinCells(matrix, (value) => formatNumber(value, matrix.dtype), ',').join('\n'),
};
