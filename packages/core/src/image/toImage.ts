import { checkOptions } from '../check/checkOptions.js';
import { showPlanes, showValues } from '../engine/show.js';
import { asTheyAre, grayPixels } from '../formula/look.js';
import { asChannels, type Channels } from '../matrix/channels.js';
import { unshared } from '../matrix/destination.js';
import { imageFor } from './imageFor.js';
import type { RgbaImage } from './types.js';

/** Options of `toImage`. */
export interface ToImageOptions {
  /** The destination, which is also returned: an image of the same size. Default: a new one. */
  readonly out?: RgbaImage<Uint8ClampedArray<ArrayBuffer>>;
}

/**
 * Makes an RGBA image from channels: one (grey), three (red, green, blue) or four (with alpha
 * last). Every value is rounded to the nearest integer (a half to the even one, as NumPy's `rint`)
 * and clamped to 0…255; NaN becomes 0. Without an alpha channel every pixel is opaque.
 *
 * @param channels A matrix, a tensor, or an array of matrices of one size.
 * @throws RangeError for another number of channels or an `out` that does not fit; TypeError or
 *   RangeError for invalid matrices.
 * @example
 * ```ts
 * toImage([[-3, 10.4, 300]]).data; // Uint8ClampedArray [0, 0, 0, 255, 10, 10, 10, 255, 255, 255, 255, 255]
 * ```
 */
export function toImage<Out extends NonNullable<ToImageOptions['out']>>(
  channels: Channels,
  options: ToImageOptions & { readonly out: Out },
): Out;
export function toImage(
  channels: Channels,
  options?: ToImageOptions,
): RgbaImage<Uint8ClampedArray<ArrayBuffer>>;
export function toImage(
  channels: Channels,
  options: ToImageOptions = {},
): RgbaImage<Uint8ClampedArray<ArrayBuffer>> {
  checkOptions('options', options, ['out']);
  const planes = asChannels(channels, 'channels');
  if (planes.length !== 1 && planes.length !== 3 && planes.length !== 4) {
    throw new RangeError(
      `channels must be 1 (grey), 3 (RGB) or 4 (RGBA) channels, got ${planes.length}`,
    );
  }
  const { rows, cols } = planes[0]!;
  const out = imageFor(options.out, rows, cols);
  const values = planes.map(({ data }) => unshared({ data }, out.data).data);
  if (values.length === 1)
    showValues(values[0]!, { tones: asTheyAre, pixels: grayPixels }, out.data);
  else showPlanes(values, out.data);
  return out;
}
