import { formatNumber } from '../formatNumber.js';
import type { Dialect } from './dialect.js';
import { joinCells } from './joinCells.js';

/** `[[1, 2], [3, 4]]` with `nan` and `inf`; −0 is `-0.0`, because Python's `-0` is the integer 0. */
export const python: Dialect<'python'> = {
  id: 'python',
  title: 'Python lists',
  reads: ({ brackets, separator }) => brackets !== 'none' && separator !== ' ',
  write: (matrix) => {
    const cell = (value: number) =>
      Object.is(value, -0) ? '-0.0' : formatNumber(value, matrix.dtype);
    return `[${joinCells(matrix, cell, ', ')
      .map((row) => `[${row}]`)
      .join(', ')}]`;
  },
};
