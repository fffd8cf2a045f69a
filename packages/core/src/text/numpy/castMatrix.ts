import { describe } from '../../check/describe.js';
import { type Dtype, findUnheld, type TypedMatrix } from '../dtype.js';

/** The matrix as an array of another type; RangeError for a cell that the type does not hold. */
export function castMatrix(matrix: TypedMatrix, dtype: Dtype): TypedMatrix {
  const { cols, data } = matrix;
  if (dtype === matrix.dtype) return matrix;
  if (dtype === 'float32') return { ...matrix, dtype, data: Float32Array.from(data) };
  const unheld = findUnheld(data, dtype);
  if (unheld === undefined) return { ...matrix, dtype };
  const { at, expected } = unheld;
  throw new RangeError(
    `matrix[${Math.floor(at / cols)}][${at % cols}] must be ${expected}, got ${describe(data[at])}`,
  );
}
