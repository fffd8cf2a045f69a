import { checkOptions } from '../check/checkOptions.js';
import { asChannels, type Channels } from '../matrix/channels.js';
import type { NumericArray } from '../matrix/types.js';
import { checkImage } from './checkImage.js';
import type { RgbaImage } from './types.js';

/** Options of `toImage`. */
export interface ToImageOptions {
  /** Where the pixels go: a picture of the same size, which is returned. */
  readonly out?: RgbaImage<Uint8ClampedArray<ArrayBuffer>>;
}

/**
 * Makes a picture of channels: one is grey, three are red, green and blue, four have alpha last.
 * Every value is rounded to the nearest integer (a half to the even one, as NumPy's `rint`) and
 * clamped to 0…255; NaN becomes 0. Without an alpha channel every pixel is opaque.
 *
 * @param channels A matrix, a tensor, or an array of matrices of one size.
 * @throws RangeError for another number of channels or an `out` that does not fit; TypeError or RangeError for
 *   no matrices.
 * @example
 * ```ts
 * toImage([[-3, 10.4, 300]]).data; // Uint8ClampedArray [0, 0, 0, 255, 10, 10, 10, 255, 255, 255, 255, 255]
 * ```
 */
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
  const out = options.out ?? {
    width: cols,
    height: rows,
    data: new Uint8ClampedArray(rows * cols * 4),
  };
  checkImage(out, 'out');
  if (out.width !== cols || out.height !== rows) {
    throw new RangeError(`out must be ${cols}×${rows} pixels, got ${out.width}×${out.height}`);
  }
  const { byteOffset } = out.data;
  if (byteOffset % 4 !== 0) {
    throw new RangeError(`out.data must begin at a multiple of 4 bytes, got ${byteOffset}`);
  }
  // A clamped array stores a number by exactly the rule above (ECMAScript ToUint8Clamp).
  const { data } = out;
  if (planes.length === 1) paintGray(planes[0]!.data, data);
  else {
    if (planes.length === 3) data.fill(255);
    for (const [c, source] of planes.entries()) {
      for (let i = 0, to = c; i < source.data.length; i++, to += 4) data[to] = source.data[i]!;
    }
  }
  return out;
}

/** Stores whole pixels, which is four times as fast as their bytes one by one. */
function paintGray(values: NumericArray, data: Uint8ClampedArray<ArrayBuffer>): void {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, values.length);
  const bytes = values instanceof Uint8Array || values instanceof Uint8ClampedArray;
  const tones = bytes ? values : new Uint8ClampedArray(values);
  // As bytes, so that it holds for either order of the bytes in a word.
  const table = new Uint8Array(256 * 4).map((_, at) => (at % 4 === 3 ? 255 : at >> 2));
  const pixelOf = new Uint32Array(table.buffer);
  for (let i = 0; i < pixels.length; i++) pixels[i] = pixelOf[tones[i]!]!;
}
