import type { Dialect } from './dialect.js';

/** R: `matrix(c(1, 2, 3, 4), nrow = 2, byrow = TRUE)`; numbers run down the columns without `byrow`. */
export const r: Dialect<'r'> = {
  id: 'r',
  title: 'R',
  holes:
    /nrow\s*=\s*(?<rows>\d+)|ncol\s*=\s*(?<cols>\d+)|dim\s*=\s*c\(\s*(?<rows_>\d+)L?\s*,\s*(?<cols_>\d+)|dim\s*=\s*(?<rows__>\d+):(?<cols__>\d+)|\)\s*,\s*(?<rows___>\d+)\s*,\s*(?<cols___>\d+)/dg,
  words: { nan: 'NaN', infinity: 'Inf' },
  layout: ({ rows }) => ({
    open: 'matrix(c(',
    cell: ', ',
    row: [',', ' ', ''],
    close: `), nrow = ${rows}, byrow = TRUE)`,
  }),
};
