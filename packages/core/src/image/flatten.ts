import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import { unsharedOrSame } from '../matrix/destination.js';
import { checkImage } from './checkImage.js';
import { checkImageOut } from './imageFor.js';
import type { RgbaImage } from './types.js';

/** Red, green and blue, each an integer 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Options of `flatten`. */
export interface FlattenOptions<T extends Uint8Array | Uint8ClampedArray = Uint8Array> {
  /** The destination, which is also returned: an image of the same size. It may be the image. Default: a new one. */
  readonly out?: RgbaImage<T>;
}

/**
 * Composites an image with transparency over an opaque background. Per channel, with alpha 0…255,
 *
 *     value = (colour · alpha + background · (255 − alpha)) / 255
 *
 * rounded to nearest (there are no ties), equal bit for bit to PIL's `paste` with the alpha as its
 * mask. The result is opaque.
 *
 * @param image width × height pixels.
 * @param background Red, green and blue; default white.
 * @throws TypeError or RangeError if it is not an image, or the background is not a colour.
 * @example
 * ```ts
 * const half = { width: 1, height: 1, data: new Uint8Array([255, 0, 0, 128]) };
 * flatten(half).data; // Uint8Array [255, 127, 127, 255]
 * flatten(half, [0, 0, 0]).data; // Uint8Array [128, 0, 0, 255]
 * ```
 */
export function flatten<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
  image: RgbaImage,
  background: Rgb = [255, 255, 255],
  options: FlattenOptions<T> = {},
): RgbaImage<T> {
  checkOptions('options', options, ['out']);
  const { width, height, data: given } = checkImage(image, 'image');
  const [red, green, blue] = checkRgb('background', background);
  const { out = { width, height, data: new Uint8Array(width * height * 4) as T } } = options;
  checkImageOut(out, width, height);
  const flat = out.data;
  const data = unsharedOrSame(given, flat);
  for (let p = 0; p < data.length; p += 4) {
    const alpha = data[p + 3]!;
    const rest = 255 - alpha;
    flat[p] = Math.round((data[p]! * alpha + red * rest) / 255);
    flat[p + 1] = Math.round((data[p + 1]! * alpha + green * rest) / 255);
    flat[p + 2] = Math.round((data[p + 2]! * alpha + blue * rest) / 255);
    flat[p + 3] = 255;
  }
  return out;
}

function checkRgb(name: string, value: Rgb): Rgb {
  const isByte = (item: unknown) =>
    Number.isInteger(item) && Number(item) >= 0 && Number(item) < 256;
  if (Array.isArray(value) && value.length === 3 && value.every(isByte)) return value;
  const error = Array.isArray(value) ? RangeError : TypeError;
  throw new error(
    `${name} must be [red, green, blue] of integers from 0 to 255, got ${describe(value)}`,
  );
}
