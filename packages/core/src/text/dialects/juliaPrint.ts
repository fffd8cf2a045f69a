import { alignedRows } from '../write/setOut.js';
import type { Dialect } from './dialect.js';
import { printedCells } from './printed.js';

/** Julia's display: `2×2 Matrix{Float64}:` and the rows. */
export const juliaPrint: Dialect<'julia-print'> = {
  id: 'julia-print',
  title: 'Julia display',
  options: ['precision'],
  words: { nan: 'NaN', infinity: 'Inf', negativeZero: '-0.0', whole: '.0' },
  layout: () => ({ open: ' ', cell: '  ', row: ['', '\n', ' '], close: '' }),
  write: (matrix, options) => {
    const rows = alignedRows(printedCells(juliaPrint, matrix, options));
    const lines = rows.map((texts) => `\n ${texts.join('  ')}`);
    return `${matrix.rows}×${matrix.cols} Matrix{Float64}:${lines.join('')}`;
  },
};
