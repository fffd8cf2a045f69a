import type { Dialect } from './dialect.js';

/** LaTeX's environments `matrix`, `bmatrix`, …, `array`; bmatrix is what is written. */
export const latex: Dialect<'latex'> = {
  id: 'latex',
  title: 'LaTeX',
  columns: (cols) => 'c'.repeat(cols),
  words: {
    nan: '\\mathrm{NaN}',
    infinity: '\\infty',
    scientific: (mantissa, exponent) => `${mantissa} \\times 10^{${Number(exponent)}}`,
  },
  layout: () => ({
    open: '\\begin{bmatrix} ',
    cell: ' & ',
    row: [' \\\\', ' ', ''],
    close: ' \\end{bmatrix}',
  }),
};
