import { checkOptions } from '../check/checkOptions.js';
import { runCorrelation } from '../engine/planBank.js';
import {
  checkPlacement,
  type PlacementOptions,
  placeKernel,
  placementOptions,
} from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkOut, checkTensorOut, unshared } from '../matrix/destination.js';
import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import type { ResponseTo } from '../matrix/response.js';
import { resultArray } from '../matrix/resultArray.js';
import { checkTensor, isTensor, planes } from '../matrix/tensor.js';
import type { FloatArray, Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';

/** Options of `correlate` and `convolve`. */
export interface CorrelateOptions<T extends NumericArray = FloatArray> extends PlacementOptions {
  /**
   * The destination, which is also returned: a matrix of the output size, of any number type
   * (values are converted by the rule of the array: a Uint8ClampedArray rounds and clamps, a
   * Uint8Array wraps); of a tensor a tensor. It may be the image itself.
   * Default: a new one.
   */
  readonly out?: Matrix<T>;
}

/** Options of `correlate` and `convolve` with a tensor as the destination. */
export interface CorrelateTensorOptions<T extends NumericArray> extends PlacementOptions {
  /** The destination, which is also returned: a tensor of the output size, of any number type. */
  readonly out: Tensor<T>;
}

/**
 * Applies a kernel to an image: slides it over the image and sums the products at each position.
 * This is cross-correlation, which deep learning calls convolution; the kernel is not rotated.
 *
 *     out[r, c] = Σ_i Σ_j kernel[i, j] · image[r·stride + i·dilation, c·stride + j·dilation]
 *
 * In mode `'same'` it equals `scipy.ndimage.correlate`, in `'valid'` and `'full'`
 * `scipy.signal.correlate2d`.
 *
 * @param image rows × cols; of a tensor each channel for itself.
 * @param kernel Any size; in mode `'valid'` not larger than the image. Weights, a kernel of the catalogue, or
 *   a column and a row whose outer product it is.
 * @returns A matrix, of a tensor a tensor: Float32 for images of 8-bit or 16-bit integers and of Float32, otherwise Float64. The
 *   engine computes large inputs; its Float32 sums stay within documented error bounds. `plan`
 *   reports the method.
 * @throws TypeError or RangeError that names the argument or option, what was expected and what came.
 * @example
 * ```ts
 * const image = [[10, 10, -3, -3]];
 * toRows(correlate(image, [[1, -1]])); // [[0, 13, 0]]
 * toRows(correlate(image, [[1, 0, -1]], { mode: 'same', border: 'edge' })); // [[0, 13, 13, 0]]
 * toRows(correlate(image, { row: [1, 0, -1] })); // [[13, 13]]
 * correlate(image, kernel('sobel-x'), { mode: 'same' });
 * ```
 */
export function correlate<T extends NumericArray>(
  image: Tensor,
  kernel: KernelLike,
  options: CorrelateTensorOptions<T>,
): Tensor<T>;
export function correlate<T extends NumericArray>(
  image: MatrixLike,
  kernel: KernelLike,
  options: CorrelateOptions<T> & { readonly out: Matrix<T> },
): Matrix<T>;
export function correlate<I extends MatrixLike | Tensor>(
  image: I,
  kernel: KernelLike,
  options?: CorrelateOptions,
): ResponseTo<I>;
export function correlate(
  image: MatrixLike | Tensor,
  kernel: KernelLike,
  options: CorrelateOptions<NumericArray> = {},
): Matrix | Tensor {
  checkOptions('options', options, [...placementOptions, 'out']);
  const source = isTensor(image) ? checkTensor(image, 'image') : asMatrix(image, 'image');
  const weights = asKernel(kernel, 'kernel');
  const geometry = placeKernel(source, weights, options);
  checkPlacement(options);
  const { rows, cols } = geometry;
  const size = rows * cols;
  const { out } = options;
  if (!isTensor(source)) {
    const result = out
      ? checkOut(out, rows, cols)
      : { rows, cols, data: resultArray(source.data, size) };
    const terms = [{ image: unshared(source, result.data), kernel: weights }];
    runCorrelation({ terms, geometry, out: result.data, bias: 0 });
    return result;
  }
  const { channels } = source;
  const result = out
    ? checkTensorOut(out as unknown as Tensor, channels, rows, cols)
    : { channels, rows, cols, data: resultArray(source.data, channels * size) };
  for (const [c, plane] of planes(unshared(source, result.data)).entries()) {
    const to = result.data.subarray(c * size, (c + 1) * size);
    const terms = [{ image: plane, kernel: weights }];
    runCorrelation({ terms, geometry, out: to, bias: 0 });
  }
  return result;
}
