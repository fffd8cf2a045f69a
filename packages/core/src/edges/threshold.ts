import { checkNumber } from '../check/checkNumber.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';

/**
 * A binary image: 255 where an element is strictly greater than `level`, otherwise 0 (also for
 * NaN), as OpenCV's `THRESH_BINARY`.
 *
 * @param matrix rows × cols.
 * @param level A finite number, in the unit of the elements.
 * @throws TypeError or RangeError for an invalid matrix and for a level that is not a finite
 *   number.
 * @example
 * ```ts
 * toRows(threshold([[99, 100, 101]], 100)); // [[0, 0, 255]]
 * ```
 */
export function threshold(matrix: MatrixLike, level: number): Matrix<Uint8Array> {
  const { rows, cols, data: values } = asMatrix(matrix, 'matrix');
  checkNumber('level', level);
  const data = new Uint8Array(values.length);
  for (let at = 0; at < data.length; at++) data[at] = values[at]! > level ? 255 : 0;
  return { rows, cols, data };
}
