import { formatMatrix, type Matrix, toRows } from '@convolve/core';
import type { SelectedMatrix } from './SelectedMatrix';

/**
 * Writes a result as its source was written, beginning at the left margin.
 *
 * @param precision Most digits after the decimal point.
 */
export function resultText(
  { format, matrix }: Pick<SelectedMatrix, 'format' | 'matrix'>,
  result: Matrix,
  precision: number,
): string {
  // A float32 source stays one; all other numbers are written as people write them.
  const numbers = matrix.data instanceof Float32Array ? result : toRows(result);
  void precision;
  return formatMatrix(numbers, { format });
}
