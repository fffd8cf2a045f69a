import type { Matrix } from '../matrix/types.js';
import { checkImage } from './checkImage.js';
import type { RgbaImage } from './types.js';

/**
 * The grey values of a picture, equal bit for bit to PIL's `convert('L')` (ITU-R 601-2 luma):
 *
 *     grey = (19595·R + 38470·G + 7471·B + 32768) >> 16
 *
 * The weights are 0.299, 0.587 and 0.114 in 16-bit fixed point, rounded to nearest. Alpha is
 * ignored, as PIL ignores it; `flatten` lays a picture on a background first.
 *
 * @returns height × width.
 * @throws TypeError or RangeError if it is no picture.
 * @example
 * ```ts
 * toGray({ width: 1, height: 1, data: new Uint8Array([255, 0, 0, 255]) }).data; // Uint8Array [76]
 * ```
 */
export function toGray(image: RgbaImage): Matrix<Uint8Array> {
  const { width, height, data } = checkImage(image, 'image');
  const gray = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < gray.length; i++, p += 4) {
    gray[i] = (19595 * data[p]! + 38470 * data[p + 1]! + 7471 * data[p + 2]! + 32768) >> 16;
  }
  return { rows: height, cols: width, data: gray };
}
