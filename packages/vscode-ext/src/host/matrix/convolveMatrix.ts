import { applyFilter, type Border, type Matrix, type Mode, type Operation } from '@convolve/core';
import { filterOf, type NamedKernel, windowOf } from '../../shared/kernels';

/** How a matrix is convolved. */
export interface MatrixSettings {
  readonly operation: Operation;
  readonly mode: Mode;
  readonly border: Border;
}

/**
 * The response of a matrix to a kernel, or the unrounded strength of its edges, which has the matrix's
 * size in every mode.
 *
 * @throws RangeError where the kernel is larger than the matrix, in mode `'valid'`, and where Canny meets
 *   what is no integer from 0 to 255.
 */
export function convolveMatrix(
  matrix: Matrix,
  kernel: NamedKernel,
  { operation, mode, border }: MatrixSettings,
): Matrix {
  const filter = filterOf(kernel);
  if (filter.kind === 'canny') return applyFilter(matrix, filter);
  if (filter.kind === 'kernel' && mode === 'valid') {
    return applyFilter(matrix, filter, { operation, mode });
  }
  const size = filter.kind === 'kernel' ? mode : 'same';
  return applyFilter(matrix, filter, { operation, mode: size, border });
}

/** Rows and columns of that response, or undefined where the kernel is larger than the matrix. */
export function resultSize(
  { rows, cols }: Pick<Matrix, 'rows' | 'cols'>,
  kernel: NamedKernel,
  mode: Mode,
): { rows: number; cols: number } | undefined {
  if (filterOf(kernel).kind !== 'kernel' || mode === 'same') return { rows, cols };
  const sign = mode === 'valid' ? -1 : 1;
  const window = windowOf(kernel);
  const size = { rows: rows + sign * (window.rows - 1), cols: cols + sign * (window.cols - 1) };
  return size.rows > 0 && size.cols > 0 ? size : undefined;
}
