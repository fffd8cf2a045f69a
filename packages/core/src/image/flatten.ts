import { describe } from '../check/describe.js';
import { checkImage } from './checkImage.js';
import type { RgbaImage } from './types.js';

/** Red, green and blue, each an integer 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Composites an image with transparency over an opaque background. Per channel, with alpha 0…255,
 *
 *     value = (colour · alpha + background · (255 − alpha)) / 255
 *
 * rounded to nearest (there are no ties), equal bit for bit to PIL's `paste` with the alpha as its
 * mask. The result is opaque.
 *
 * @param background Red, green and blue; default white.
 * @throws TypeError or RangeError if it is not an image, or the background is not a colour.
 * @example
 * ```ts
 * const half = { width: 1, height: 1, data: new Uint8Array([255, 0, 0, 128]) };
 * flatten(half).data; // Uint8Array [255, 127, 127, 255]
 * flatten(half, [0, 0, 0]).data; // Uint8Array [128, 0, 0, 255]
 * ```
 */
export function flatten(
  image: RgbaImage,
  background: Rgb = [255, 255, 255],
): RgbaImage<Uint8Array> {
  const { width, height, data } = checkImage(image, 'image');
  const [red, green, blue] = checkRgb('background', background);
  const flat = new Uint8Array(data.length);
  for (let p = 0; p < data.length; p += 4) {
    const alpha = data[p + 3]!;
    const rest = 255 - alpha;
    flat[p] = Math.round((data[p]! * alpha + red * rest) / 255);
    flat[p + 1] = Math.round((data[p + 1]! * alpha + green * rest) / 255);
    flat[p + 2] = Math.round((data[p + 2]! * alpha + blue * rest) / 255);
    flat[p + 3] = 255;
  }
  return { width, height, data: flat };
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
