import type { Dialect } from './dialect.js';

/** `2`, or columns × rows as `2x3`, which GLSL's types count so. */
export const size = (rows: number, cols: number): string =>
  rows === cols ? `${rows}` : `${cols}x${rows}`;

/** GLSL: `mat2(1.0, 3.0, 2.0, 4.0)`, down the columns; 2 to 4 rows and columns. */
export const glsl: Dialect<'glsl'> = {
  id: 'glsl',
  title: 'GLSL',
  opening: /d?mat(?<size>[234](?:x[234])?)(?=\s*\()/y,
  columnMajor: true,
  holes: /\bd?mat(?<size>[234](?:x[234])?)\b/dg,
  size: (rows, cols) => {
    if (Math.min(rows, cols) >= 2 && Math.max(rows, cols) <= 4) return size(rows, cols);
    throw new RangeError(`matrix must have 2 to 4 rows and columns for GLSL, got ${rows}×${cols}`);
  },
  octal: true,
  words: { negativeZero: '-0.0', whole: '.0' },
  layout: ({ rows, cols }) => ({
    open: `mat${glsl.size!(rows, cols)}(`,
    cell: ', ',
    row: [',', ' ', ''],
    close: ')',
  }),
};
