import { isNumericArray } from './arrayKind.js';
import { asMatrix } from './asMatrix.js';
import type { Matrix, NumericArray } from './types.js';

/** A constructor of one of the numeric typed arrays, such as `Int16Array`. */
export type NumericArrayConstructor<T extends NumericArray = NumericArray> = new (
  length: number,
) => T;

/**
 * Makes a matrix of rows of numbers: in a Float64Array, or in an array of the `type` that is given, by whose rule the
 * values are stored (an integer array cuts fractions off).
 *
 * @param rows At least one row, all of one length, at least one number each.
 * @throws TypeError for a cell that is not a number, RangeError for empty or ragged rows.
 * @example
 * ```ts
 * matrix([[1, 2], [3, 4]]); // { rows: 2, cols: 2, data: Float64Array [1, 2, 3, 4] }
 * matrix([[10, -3]], Int32Array).data; // Int32Array [10, -3]
 * ```
 */
export function matrix(rows: readonly (readonly number[])[]): Matrix<Float64Array>;
export function matrix<T extends NumericArray>(
  rows: readonly (readonly number[])[],
  type: NumericArrayConstructor<T>,
): Matrix<T>;
export function matrix(rows: readonly (readonly number[])[], type: NumericArrayConstructor): Matrix;
export function matrix(
  rows: readonly (readonly number[])[],
  type: NumericArrayConstructor = Float64Array,
): Matrix {
  const source = asMatrix(rows, 'rows');
  const data = new type(source.data.length);
  if (!isNumericArray(data)) {
    throw new TypeError(`type must be a numeric typed array's constructor, got ${type.name}`);
  }
  data.set(source.data);
  return { rows: source.rows, cols: source.cols, data };
}
