import { transposed as columnByColumn } from '../../matrix/transposed.js';
import type { Matrix, NumericArray } from '../../matrix/types.js';

/** The transpose, in an array of the same type: that of the matrix itself if it is a row or a column. */
export function transposed<T extends NumericArray>({ rows, cols, data }: Matrix<T>): Matrix<T> {
  return { rows: cols, cols: rows, data: columnByColumn(data, rows, cols) };
}
