import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, NumericArray } from '../matrix/types.js';

/** Checks that `out` has the output's size. */
export function checkOut<T extends NumericArray>(
  out: Matrix<T>,
  rows: number,
  cols: number,
): Matrix<T> {
  asMatrix(out, 'out');
  if (out.rows !== rows || out.cols !== cols) {
    throw new RangeError(`out must be ${rows}×${cols}, got ${out.rows}×${out.cols}`);
  }
  return out;
}

/** The matrix itself, or a copy of it where writing to `out` would change what is still read. */
export function unshared(matrix: Matrix, out: NumericArray): Matrix {
  const { data } = matrix;
  const apart =
    data.buffer !== out.buffer ||
    data.byteOffset + data.byteLength <= out.byteOffset ||
    out.byteOffset + out.byteLength <= data.byteOffset;
  return apart ? matrix : { ...matrix, data: data.slice() };
}
