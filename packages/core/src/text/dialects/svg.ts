import type { Dialect } from './dialect.js';

const order = (rows: number, cols: number) => (rows === cols ? `${rows}` : `${cols} ${rows}`);

/** SVG's filter, numbers as they stand, which it turns by 180° when it filters. */
export const svg: Dialect<'svg'> = {
  id: 'svg',
  title: 'SVG feConvolveMatrix',
  holes: /\border\s*=\s*["']\s*(?<size>\d+(?:[\s,]+\d+)?)/dg,
  size: order,
  words: {},
  layout: ({ rows, cols }) => ({
    open: `<feConvolveMatrix order="${order(rows, cols)}" divisor="1" kernelMatrix="`,
    cell: ' ',
    row: ['', '  ', ''],
    close: '"/>',
  }),
};
