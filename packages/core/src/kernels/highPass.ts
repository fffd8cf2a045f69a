import type { Pair } from '../check/checkPair.js';
import type { Matrix } from '../matrix/types.js';
import { box } from './box.js';
import { identity } from './identity.js';

/**
 * The image minus its local mean: `identity(size) − box(size)`, which sums to 0.
 * Source: R. C. Gonzalez and R. E. Woods, Digital Image Processing.
 *
 * @param size Rows and columns of the mean, odd, up to 1023; default 3.
 * @throws TypeError or RangeError for any other size.
 * @example
 * ```ts
 * toRows(highPass([1, 3])); // [[-0.333…, 0.666…, -0.333…]]
 * ```
 */
export function highPass(size: Pair = 3): Matrix<Float64Array> {
  const { rows, cols, data } = identity(size);
  const mean = box(size).data;
  return { rows, cols, data: data.map((weight, at) => weight - mean[at]!) };
}
