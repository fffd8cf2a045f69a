import type { Matrix, NumericArray } from '../../matrix/types.js';

/** The transpose, in an array of the same type. */
export function transposed<T extends NumericArray>({ rows, cols, data }: Matrix<T>): Matrix<T> {
  const turned = data.slice() as T;
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) turned[col * rows + row] = data[row * cols + col]!;
  }
  return { rows: cols, cols: rows, data: turned };
}
