import { classOf, isSharedMemory } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike, NumericArray } from '../matrix/types.js';

/**
 * A matrix in memory that threads share: the matrix itself if it is there already, otherwise a
 * copy. Share an image that is used repeatedly, so that the pool doesn't copy it each time.
 *
 * On a page without SharedArrayBuffer, which is not cross-origin isolated, it is the matrix itself:
 * there the caller's thread computes.
 *
 * @throws As `matrix` for an invalid matrix.
 * @example
 * ```ts
 * shared([[1, 2]]).data.buffer instanceof SharedArrayBuffer; // true
 * ```
 */
export function shared<T extends NumericArray>(image: Matrix<T>): Matrix<T>;
export function shared(image: readonly (readonly number[])[]): Matrix<Float64Array>;
export function shared(image: MatrixLike): Matrix;
export function shared(image: MatrixLike): Matrix {
  const matrix = asMatrix(image, 'image');
  if (typeof SharedArrayBuffer === 'undefined' || isShared(matrix)) return matrix;
  const data = sharedArray(matrix.data, matrix.data.length);
  data.set(matrix.data);
  return { ...matrix, data };
}

/** Whether a matrix lies on memory that threads share. */
export function isShared({ data }: Matrix): boolean {
  return isSharedMemory(data.buffer);
}

/** An array of the same type as another, of zeros, on shared memory. */
export function sharedArray<T extends NumericArray>(like: T, length: number): T {
  const buffer = new SharedArrayBuffer(length * like.BYTES_PER_ELEMENT);
  return new (classOf(like))(buffer, 0, length);
}
