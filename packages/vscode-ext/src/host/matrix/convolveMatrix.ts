import { type Border, convolve, correlate, edgeMap, type Matrix, type Mode } from '@convolve/core';
import type { LayerSettings, NamedKernel } from '../../shared/labSettings';

/** How a matrix is convolved. */
export interface MatrixSettings {
  readonly operation: LayerSettings['operation'];
  readonly mode: Mode;
  readonly border: Border;
}

/**
 * The response of a matrix to a kernel, or its edge map, which has the matrix's size in every mode.
 *
 * @throws RangeError where the kernel is larger than the matrix, in mode `'valid'`.
 */
export function convolveMatrix(
  matrix: Matrix,
  { rows, operator }: NamedKernel,
  { operation, mode, border }: MatrixSettings,
): Matrix {
  if (operator) return edgeMap(matrix, { operator, border });
  const run = operation === 'convolve' ? convolve : correlate;
  // The border says nothing where the kernel never leaves the matrix.
  return run(matrix, rows, mode === 'valid' ? { mode } : { mode, border });
}

/** Rows and columns of that response, or undefined where the kernel is larger than the matrix. */
export function resultSize(
  { rows, cols }: Pick<Matrix, 'rows' | 'cols'>,
  { rows: kernel, operator }: NamedKernel,
  mode: Mode,
): { rows: number; cols: number } | undefined {
  if (operator || mode === 'same') return { rows, cols };
  const sign = mode === 'valid' ? -1 : 1;
  const size = {
    rows: rows + sign * (kernel.length - 1),
    cols: cols + sign * ((kernel[0]?.length ?? 1) - 1),
  };
  return size.rows > 0 && size.cols > 0 ? size : undefined;
}
