import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import type { Matrix } from '../matrix/types.js';

/**
 * A kernel rotated by 180°, which makes a convolution of a correlation: last element first, as
 * NumPy's `rot90(kernel, 2)`.
 *
 * @param kernel rows × cols, of any size.
 * @returns A new matrix of the same size and number type.
 * @throws TypeError or RangeError if it is not a matrix.
 * @example
 * ```ts
 * toRows(rotate180([[1, 2], [3, 4]])); // [[4, 3], [2, 1]]
 * ```
 */
export function rotate180(kernel: KernelLike): Matrix {
  const { rows, cols, data } = asKernel(kernel, 'kernel');
  return { rows, cols, data: data.slice().reverse() };
}
