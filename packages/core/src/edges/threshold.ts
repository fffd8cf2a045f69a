import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { bytesFor, unsharedOrSame } from '../matrix/destination.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';

/** Options of `threshold`. */
export interface ThresholdOptions<T extends Uint8Array | Uint8ClampedArray = Uint8Array> {
  /** The destination, which is also returned: of the matrix's size. It may be the matrix. Default: a new one. */
  readonly out?: Matrix<T>;
}

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
export function threshold<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
  matrix: MatrixLike,
  level: number,
  options: ThresholdOptions<T> = {},
): Matrix<T> {
  const { rows, cols, data: values } = asMatrix(matrix, 'matrix');
  checkNumber('level', level);
  checkOptions('options', options, ['out']);
  const out = bytesFor(options.out, rows, cols);
  const { data } = out;
  const from = unsharedOrSame(values, data);
  for (let at = 0; at < data.length; at++) data[at] = from[at]! > level ? 255 : 0;
  return out;
}
