import { checkImage, isImage } from '../image/checkImage.js';
import type { RgbaImage } from '../image/types.js';
import { classOf, isSharedMemory } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { sizesOf } from '../matrix/sizesOf.js';
import { checkTensor, isTensor } from '../matrix/tensor.js';
import type { Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';

/**
 * A matrix, a tensor or an image in memory that threads share: the same object if it is there already,
 * otherwise a copy. Share what is used repeatedly, so that the pool doesn't copy it each time.
 *
 * On a page without SharedArrayBuffer, which is not cross-origin isolated, it is the same object:
 * there the caller's thread computes.
 *
 * @param image A matrix, a tensor or an RGBA image, of any size.
 * @throws As `matrix` for an invalid matrix, as `toGray` for an invalid image.
 * @example
 * ```ts
 * shared([[1, 2]]).data.buffer instanceof SharedArrayBuffer; // true
 * ```
 */
export function shared<T extends NumericArray>(image: Tensor<T>): Tensor<T>;
export function shared<T extends NumericArray>(image: Matrix<T>): Matrix<T>;
export function shared<T extends Uint8Array | Uint8ClampedArray>(image: RgbaImage<T>): RgbaImage<T>;
export function shared(image: readonly (readonly number[])[]): Matrix<Float64Array>;
export function shared(image: MatrixLike): Matrix;
export function shared(image: MatrixLike | Tensor | RgbaImage): Matrix | Tensor | RgbaImage {
  const read = isImage(image)
    ? checkImage(image, 'image')
    : isTensor(image)
      ? checkTensor(image, 'image')
      : asMatrix(image, 'image');
  if (typeof SharedArrayBuffer === 'undefined' || isShared(read)) return read;
  const data = sharedCopy(read.data);
  return { ...sizesOf(read), data } as unknown as Matrix;
}

/** Whether data lies on memory that threads share. */
export function isShared({ data }: { readonly data: NumericArray }): boolean {
  return isSharedMemory(data.buffer);
}

/** An array on shared memory: the same, if it is there, otherwise a copy. */
export function sharedCopy<T extends NumericArray>(data: T): T {
  if (isSharedMemory(data.buffer)) return data;
  const copy = sharedArray(data, data.length);
  copy.set(data);
  return copy;
}

/** An array of the same type as another, of zeros, on shared memory. */
export function sharedArray<T extends NumericArray>(like: T, length: number): T {
  const buffer = new SharedArrayBuffer(length * like.BYTES_PER_ELEMENT);
  return new (classOf(like))(buffer, 0, length);
}
