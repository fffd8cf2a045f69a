import type { Dialect } from './dialect.js';
import { labelled, printedCells } from './printed.js';

/** The print of a pandas DataFrame with numbered rows and columns. */
export const pandas: Dialect<'pandas'> = {
  id: 'pandas',
  title: 'pandas print',
  options: ['precision'],
  words: { nan: 'NaN', infinity: 'inf' },
  layout: () => ({ open: '', cell: '  ', row: ['', '\n', ''], close: '' }),
  write: (matrix, options) => {
    const columns = Array.from({ length: matrix.cols }, (_, col) => `${col}`);
    const labels = Array.from({ length: matrix.rows }, (_, row) => `${row}`);
    return labelled(columns, labels, printedCells(pandas, matrix, options), '  ');
  },
};
