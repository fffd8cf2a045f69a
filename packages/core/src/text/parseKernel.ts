import { type ParsedMatrix, parseMatrix } from './parseMatrix.js';

/** What `parseKernel` reads. */
export interface ParsedKernel extends ParsedMatrix {
  /** The text is one list, of which the kernel's size was made: say so to the person. */
  readonly reshaped: boolean;
}

/**
 * Reads a kernel from text, as `parseMatrix` reads a matrix, but for one flat list of 9, 25, 49, …
 * numbers, the square of an odd one: as a kernel it is 3×3, 5×5, 7×7, …, row by row.
 *
 * A row of 9 weights is written with brackets of its own, as in `[[1, 1, 1, 1, 1, 1, 1, 1, 1]]`.
 *
 * @param text The kernel, with nothing else around it.
 * @throws MatrixSyntaxError for what `parseMatrix` refuses.
 * @example
 * ```ts
 * parseKernel('0 1 0 1 -4 1 0 1 0'); // { matrix: { rows: 3, cols: 3, … }, reshaped: true, … }
 * parseKernel('[[0, 1, 0, 1, -4, 1, 0, 1, 0]]').matrix.rows; // 1
 * parseKernel('1 0 -1').reshaped; // false
 * ```
 */
export function parseKernel(text: string): ParsedKernel {
  const parsed = parseMatrix(text);
  const side = Math.sqrt(parsed.matrix.cols);
  if (!parsed.flat || side < 3 || side % 2 !== 1) return { ...parsed, reshaped: false };
  return { ...parseMatrix(text, { shape: [side, side] }), reshaped: true };
}
