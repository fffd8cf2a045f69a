import type { Dialect } from './dialect.js';
import { labelled, printedCells } from './printed.js';

/** R's print of a matrix, in one block of columns. */
export const rPrint: Dialect<'r-print'> = {
  id: 'r-print',
  title: 'R print',
  options: ['precision'],
  words: { nan: 'NaN', infinity: 'Inf' },
  layout: () => ({ open: '', cell: ' ', row: ['', '\n', ''], close: '' }),
  write: (matrix, options) => {
    const columns = Array.from({ length: matrix.cols }, (_, col) => `[,${col + 1}]`);
    const labels = Array.from({ length: matrix.rows }, (_, row) => `[${row + 1},]`);
    return labelled(columns, labels, printedCells(rPrint, matrix, options), ' ');
  },
};
