import type { Dialect } from './dialect.js';

/** ImageMagick's kernels, `3x2: 1,2,3 4,5,6`, width × height; `-` and `nan` are no part of it. */
export const imagemagick: Dialect<'imagemagick'> = {
  id: 'imagemagick',
  title: 'ImageMagick',
  // `1:3` is a range elsewhere.
  opening: /["']?(?<size>\d{1,6}x\d{1,6}|(?!0*1:)\d{1,6})(?:[+-]\d+[+-]\d+)?:/y,
  flat: true,
  holes: /(?<size>\d{1,6}(?:x\d{1,6})?)(?=(?:[+-]\d+[+-]\d+)?:)/dg,
  size: (rows, cols) => (rows === cols && rows > 1 ? `${rows}` : `${cols}x${rows}`),
  words: { nan: 'nan' },
  layout: ({ rows, cols }) => ({
    open: `${cols}x${rows}: `,
    cell: ',',
    row: ['', ' ', ''],
    close: '',
  }),
};
