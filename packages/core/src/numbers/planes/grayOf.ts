import { isArrayOf } from '../../matrix/arrayKind.js';
import { newArray } from '../../matrix/newArray.js';
import type { Matrix, Tensor } from '../../matrix/types.js';

/**
 * The grey values of red, green and blue of any depth, by the weights of `toGray` (ITU-R 601-2 luma):
 *
 *     grey = (19595·R + 38470·G + 7471·B) / 65536
 *
 * rounded to nearest, a half up, where the samples are integers; of 8 bits equal to `toGray`.
 *
 * @param rgb 3 × rows × cols; further channels have no effect.
 * @returns rows × cols, in the same kind of array.
 * @example
 * ```ts
 * grayOf({ channels: 3, rows: 1, cols: 1, data: Uint16Array.of(65535, 0, 0) }).data; // Uint16Array [19595]
 * ```
 */
export function grayOf(rgb: Tensor): Matrix {
  const { rows, cols, data } = rgb;
  const size = rows * cols;
  const [red, green, blue] = [0, 1, 2].map((c) => data.subarray(c * size, (c + 1) * size));
  const gray = newArray(data, size);
  const whole = !isArrayOf(data, 'Float32Array', 'Float64Array');
  for (let at = 0; at < size; at++) {
    const value = (19595 * red![at]! + 38470 * green![at]! + 7471 * blue![at]!) / 65536;
    gray[at] = whole ? Math.floor(value + 0.5) : value;
  }
  return { rows, cols, data: gray };
}
