import { formatMatrix, type Matrix, type ParsedMatrix } from '@convolve/core';

/**
 * Writes a result as its source was written, beginning at the left margin.
 *
 * @param precision Most digits after the decimal point.
 */
export function resultText(
  { matrix: source, style }: Pick<ParsedMatrix, 'matrix' | 'style'>,
  result: Matrix,
  precision: number,
): string {
  return formatMatrix(plainNumbers(source, result), { style, precision });
}

/** The 8-bit numbers of an edge map would name a type where the source named none. */
export function plainNumbers(source: Matrix, { rows, cols, data }: Matrix): Matrix {
  return { rows, cols, data: source.data instanceof Float64Array ? Float64Array.from(data) : data };
}
