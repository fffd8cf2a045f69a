import { asMatrixOrEmpty } from './asMatrix.js';
import type { MatrixLike } from './types.js';

/**
 * Copies a matrix into rows of plain numbers.
 *
 * @param matrix rows × cols, of any number type.
 * @throws TypeError or RangeError if it is not a matrix; an empty one has no rows, or empty ones.
 * @example
 * ```ts
 * toRows({ rows: 2, cols: 2, data: new Uint8Array([1, 2, 3, 4]) }); // [[1, 2], [3, 4]]
 * ```
 */
export function toRows(matrix: MatrixLike): number[][] {
  const { rows, cols, data } = asMatrixOrEmpty(matrix, 'matrix');
  return Array.from({ length: rows }, (_, r) =>
    Array.from(data.subarray(r * cols, (r + 1) * cols)),
  );
}
