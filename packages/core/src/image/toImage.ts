import { asChannels, type Channels } from '../matrix/channels.js';
import type { RgbaImage } from './types.js';

/**
 * Makes a picture of channels: one is grey, three are red, green and blue, four have alpha last.
 * Every value is rounded to the nearest integer (a half to the even one, as NumPy's `rint`) and
 * clamped to 0…255; NaN becomes 0. Without an alpha channel every pixel is opaque.
 *
 * @param channels A matrix, a tensor, or an array of matrices of one size.
 * @throws RangeError for another number of channels; TypeError or RangeError for no matrices.
 * @example
 * ```ts
 * toImage([[-3, 10.4, 300]]).data; // Uint8ClampedArray [0, 0, 0, 255, 10, 10, 10, 255, 255, 255, 255, 255]
 * ```
 */
export function toImage(channels: Channels): RgbaImage<Uint8ClampedArray> {
  const planes = asChannels(channels, 'channels');
  if (planes.length !== 1 && planes.length !== 3 && planes.length !== 4) {
    throw new RangeError(
      `channels must be 1 (grey), 3 (RGB) or 4 (RGBA) channels, got ${planes.length}`,
    );
  }
  const { rows, cols } = planes[0]!;
  // A clamped array stores a number by exactly the rule above (ECMAScript ToUint8Clamp).
  const data = new Uint8ClampedArray(rows * cols * 4).fill(255);
  const sources = planes.length === 1 ? [planes[0]!, planes[0]!, planes[0]!] : planes;
  for (const [c, source] of sources.entries()) {
    for (let i = 0, to = c; i < source.data.length; i++, to += 4) data[to] = source.data[i]!;
  }
  return { width: cols, height: rows, data };
}
