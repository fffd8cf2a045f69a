import { formatNumber } from '../formatNumber.js';
import type { Dialect } from './dialect.js';
import { joinCells } from './joinCells.js';

/** `1 2\n3 4`: what `numpy.loadtxt` reads. */
export const whitespace: Dialect<'whitespace'> = {
  id: 'whitespace',
  title: 'Plain rows',
  reads: ({ brackets, separator }) => brackets === 'none' && separator !== ',',
  write: (matrix) =>
    joinCells(matrix, (value) => formatNumber(value, matrix.dtype), ' ').join('\n'),
};
