import type { KernelLike } from '../matrix/kernelLike.js';
import type { ResponseTo } from '../matrix/response.js';
import type { Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';
import { type CorrelateOptions, type CorrelateTensorOptions, correlate } from './correlate.js';
import { rotate180 } from './rotate180.js';

/**
 * Convolution as mathematics defines it: correlation with the kernel rotated by 180°.
 *
 *     out[r, c] = Σ_i Σ_j kernel[i, j] · image[r − i, c − j]   (in mode 'full')
 *
 * In `'valid'` and `'full'` it equals `scipy.signal.convolve2d`; in `'same'`, for kernels with odd
 * sides, `scipy.ndimage.convolve`. In `'same'` the centre of the rotated kernel is `floor(size /
 * 2)`.
 *
 * @param image As for `correlate`.
 * @param kernel As for `correlate`.
 * @returns Number type as `correlate`.
 * @throws As `correlate`.
 * @example
 * ```ts
 * toRows(convolve([[1, 2, 3]], [[1, 10]], { mode: 'full' })); // [[1, 12, 23, 30]]
 * ```
 */
export function convolve<T extends NumericArray>(
  image: Tensor,
  kernel: KernelLike,
  options: CorrelateTensorOptions<T>,
): Tensor<T>;
export function convolve<T extends NumericArray>(
  image: MatrixLike,
  kernel: KernelLike,
  options: CorrelateOptions<T> & { readonly out: Matrix<T> },
): Matrix<T>;
export function convolve<I extends MatrixLike | Tensor>(
  image: I,
  kernel: KernelLike,
  options?: CorrelateOptions,
): ResponseTo<I>;
export function convolve(
  image: MatrixLike | Tensor,
  kernel: KernelLike,
  options?: CorrelateOptions,
): Matrix | Tensor {
  return correlate(image, rotate180(kernel), options);
}
