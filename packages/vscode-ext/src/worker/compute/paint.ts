import {
  type Colormap,
  colorize,
  type Display,
  display,
  type Matrix,
  type RgbaImage,
  toImage,
} from '@convolve/core';

/**
 * A map as pixels: its values become tones by `display`, and tones become grey or the colours of a
 * map. Three planes become red, green and blue, on one scale. The middle tone of `'signed'` is 128,
 * so a colour map's tones run from 1 to 255 there, with zero in the middle.
 */
export function paint(
  planes: readonly Matrix[],
  how: Display,
  colormap: Colormap | null,
): RgbaImage<Uint8ClampedArray> {
  const [first] = planes;
  if (planes.length > 1) return toImage(displayTogether(planes, how));
  const tones = display(first!, how);
  if (colormap === null || colormap === 'gray' || colormap === 'grey') return toImage(tones);
  return colorize(tones, colormap, { range: [how === 'signed' ? 1 : 0, 255] });
}

/** The tones of several planes as those of one tall matrix, so that they share one scale. */
function displayTogether(planes: readonly Matrix[], how: Display): Matrix[] {
  const first = planes[0]!;
  const { rows, cols } = first;
  const size = rows * cols;
  const length = size * planes.length;
  const all =
    first.data instanceof Float64Array ? new Float64Array(length) : new Float32Array(length);
  for (const [index, plane] of planes.entries()) all.set(plane.data, index * size);
  const tones = display({ rows: rows * planes.length, cols, data: all }, how).data;
  return planes.map((_, index) => ({
    rows,
    cols,
    data: tones.subarray(index * size, (index + 1) * size),
  }));
}
