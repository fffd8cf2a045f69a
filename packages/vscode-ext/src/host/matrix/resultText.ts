import { formatMatrix, type Matrix, type ParsedMatrix } from '@convolve/core';

/**
 * Writes a result as its source was written, beginning at the left margin.
 *
 * @param precision Most digits after the decimal point.
 */
export function resultText(
  { style }: Pick<ParsedMatrix, 'style'>,
  result: Matrix,
  precision: number,
): string {
  return formatMatrix(result, { style, precision });
}
