import { checkNumber } from '../check/checkNumber.js';
import { matrix } from '../matrix/matrix.js';
import type { Matrix } from '../matrix/types.js';

/**
 * The image minus `amount` times its 4-neighbour Laplacian, which steepens edges:
 *
 *     0        −amount      0
 *     −amount  1 + 4·amount −amount
 *     0        −amount      0
 *
 * Source: R. C. Gonzalez and R. E. Woods, Digital Image Processing.
 *
 * @param amount From 0 (the identity) to 1000; default 1.
 * @throws TypeError or RangeError for any other amount.
 * @example
 * ```ts
 * toRows(sharpen(1))[1]; // [-1, 5, -1]
 * ```
 */
export function sharpen(amount = 1): Matrix<Float64Array> {
  checkNumber('amount', amount, { atLeast: 0, atMost: 1000 });
  const side = 0 - amount;
  return matrix([
    [0, side, 0],
    [side, 1 + 4 * amount, side],
    [0, side, 0],
  ]);
}
