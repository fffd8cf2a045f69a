import type { Pair } from '../check/checkPair.js';
import type { Matrix } from '../matrix/types.js';
import { checkSize } from './checkSize.js';

/**
 * The mean of a window: every weight is `1 / (rows · cols)`. As MATLAB's `fspecial('average')` and
 * OpenCV's `blur`.
 *
 * @param size Rows and columns, odd or even, up to 1023; default 3.
 * @throws TypeError or RangeError for any other size.
 * @example
 * ```ts
 * toRows(box([1, 4])); // [[0.25, 0.25, 0.25, 0.25]]
 * ```
 */
export function box(size: Pair = 3): Matrix<Float64Array> {
  const [rows, cols] = checkSize(size);
  return { rows, cols, data: new Float64Array(rows * cols).fill(1 / (rows * cols)) };
}
