import type { Filters, MatrixLike, NumericArray, Tensor } from '../../matrix/types.js';
import type { Dtype, TypedMatrix } from '../dtype.js';

/** The typed arrays that can be printed: those of a matrix, and 64-bit integers. */
export type ArrayData = NumericArray | BigInt64Array | BigUint64Array;

/** An array of any number of axes in row-major order: the last axis runs fastest. */
export interface NdArray<T extends ArrayData = ArrayData> {
  /** At least one size. */
  readonly shape: readonly number[];
  readonly data: T;
}

/** What counts as an array: numbers in one row, a matrix, a tensor, filters, or any shape. */
export type NdArrayLike = readonly number[] | ArrayData | MatrixLike | Tensor | Filters | NdArray;

/** What NumPy knows of an array; the last axis of the shape runs fastest. */
export interface NumpyArray {
  /** At least one axis. */
  readonly shape: readonly number[];
  readonly data: ArrayData;
  readonly dtype: Dtype;
}

/** A matrix as an array of two axes. */
export function twoAxes({ rows, cols, data, dtype }: TypedMatrix): NumpyArray {
  return { shape: [rows, cols], data, dtype };
}
