import { formatMatrix, type Matrix, type ParsedMatrix } from '@convolve/core';

/**
 * Writes a result as its source was written, beginning at the left margin.
 *
 * @param precision Most digits after the decimal point.
 */
export function resultText(
  { matrix: source, style }: Pick<ParsedMatrix, 'matrix' | 'style'>,
  { rows, cols, data }: Matrix,
  precision: number,
): string {
  // The 8-bit numbers of an edge map would name a type where the source named none.
  const numbers = source.data instanceof Float64Array ? Float64Array.from(data) : data;
  return formatMatrix({ rows, cols, data: numbers }, { style, precision });
}
