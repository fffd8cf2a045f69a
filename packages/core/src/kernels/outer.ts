import type { Matrix } from '../matrix/types.js';

/** The outer product: element `(i, j)` is `column[i] · row[j]`. */
export function outer(column: ArrayLike<number>, row: ArrayLike<number>): Matrix<Float64Array> {
  const data = new Float64Array(column.length * row.length);
  for (let i = 0, at = 0; i < column.length; i++) {
    for (let j = 0; j < row.length; j++) data[at++] = column[i]! * row[j]!;
  }
  return { rows: column.length, cols: row.length, data };
}
