import {
  colorize,
  conv,
  display,
  type Matrix,
  type RgbaImage,
  singleConv,
  toRows,
} from '../../src/index.js';
import type { Photo } from '../state/photo.js';
import { remember } from '../state/remember.js';
import type { Look, Rows } from '../state/settings.js';

/** The response of the grey photograph to a kernel. */
export const grayResponse = remember((photo: Photo, kernel: Rows) =>
  singleConv(photo.gray, kernel),
);

/** The response of the three channels of the photograph, summed: one kernel, or one a channel. */
export const colourResponse = remember((photo: Photo, kernel: Rows | readonly Rows[]) =>
  singleConv(photo.rgb, kernel as Rows),
);

/** The feature maps of several kernels over the three channels. */
export const featureMaps = remember((photo: Photo, kernels: readonly Rows[]) =>
  conv(photo.rgb, kernels as Rows[]),
);

/** A matrix of bytes as a grey image. */
export const grayImage = remember((matrix: Matrix) =>
  colorize(matrix, 'gray', { range: [0, 255] }),
);

/**
 * A response as an image. `most` gets the full colour; default: a third of the largest absolute
 * value, because few pixels are near it.
 */
export const lookOf = remember((map: Matrix, look: Look, most?: number): RgbaImage => {
  const scale = most ?? largest(map) / 3;
  if (look === 'colour') return colorize(map, 'diverging', { range: [-scale, scale] });
  if (look === 'absolute') return grayImage(display(map, 'absolute'));
  return grayImage(display(map, 'signed', { range: [-scale, scale] }));
}, 40);

/** The largest absolute value; 1 where there is none. */
export const largest = remember(({ data }: Matrix): number => {
  let most = 0;
  for (const value of data) most = Math.max(most, Math.abs(value));
  return most || 1;
}, 40);

/** The values of a matrix at a window. */
export function windowAt(
  { cols, data }: Matrix,
  row: number,
  col: number,
  h: number,
  w: number,
): Rows {
  return Array.from({ length: h }, (_, r) =>
    Array.from({ length: w }, (_, c) => data[(row + r) * cols + col + c]!),
  );
}

export const valueAt = ({ cols, data }: Matrix, row: number, col: number): number =>
  data[row * cols + col]! || 0;

/** Rows × columns, as everywhere on the page. */
export const sizeOf = ({ rows, cols }: { readonly rows: number; readonly cols: number }) =>
  `${rows} × ${cols}`;

export const rowsOf = remember((matrix: Matrix): Rows => toRows(matrix), 100);
