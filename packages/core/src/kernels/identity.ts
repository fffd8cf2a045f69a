import type { Pair } from '../check/checkPair.js';
import type { Matrix } from '../matrix/types.js';
import { checkOddSize } from './checkSize.js';

/**
 * The kernel that changes nothing: 1 at the centre, 0 elsewhere.
 *
 * @param size Rows and columns, odd, up to 1023; default 3.
 * @throws TypeError or RangeError for any other size.
 * @example
 * ```ts
 * toRows(identity([1, 3])); // [[0, 1, 0]]
 * ```
 */
export function identity(size: Pair = 3): Matrix<Float64Array> {
  const [rows, cols] = checkOddSize(size);
  const data = new Float64Array(rows * cols);
  data[(data.length - 1) / 2] = 1;
  return { rows, cols, data };
}
