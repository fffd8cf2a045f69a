import { alignedRows } from '../write/setOut.js';
import type { Dialect } from './dialect.js';
import { printedCells } from './printed.js';

/** The display of MATLAB and Octave, with a name and without a scale. */
export const octave: Dialect<'octave'> = {
  id: 'octave',
  title: 'MATLAB and Octave display',
  options: ['precision'],
  words: { nan: 'NaN', infinity: 'Inf' },
  layout: () => ({ open: 'ans =\n\n   ', cell: '   ', row: ['', '\n', '   '], close: '\n' }),
  write: (matrix, options) => {
    const rows = alignedRows(printedCells(octave, matrix, options));
    return `ans =\n\n${rows.map((texts) => `   ${texts.join('   ')}\n`).join('')}`;
  },
};
