import { checkOptions } from '../check/checkOptions.js';
import { type PlacementOptions, placeKernel, placementOptions } from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkOut, unshared } from '../matrix/destination.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike, NumericArray } from '../matrix/types.js';
import { correlatePlanes } from './correlatePlanes.js';

/** Options of `correlate` and `convolve`. */
export interface CorrelateOptions<T extends NumericArray = FloatArray> extends PlacementOptions {
  /**
   * The destination, which is also returned: a matrix of the output size, of any number type
   * (values are converted by the rule of the array: a Uint8ClampedArray rounds and clamps, a
   * Uint8Array wraps). It may be the image itself.
   */
  readonly out?: Matrix<T>;
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
 * @param image rows × cols.
 * @param kernel Any size; in mode `'valid'` not larger than the image.
 * @returns Float32 for images of 8-bit or 16-bit integers and of Float32, otherwise Float64. The
 *   engine computes large inputs; its Float32 sums stay within documented error bounds. `plan`
 *   reports the method.
 * @throws TypeError or RangeError that names the argument or option, what was expected and what came.
 * @example
 * ```ts
 * const image = [[10, 10, -3, -3]];
 * toRows(correlate(image, [[1, -1]])); // [[0, 13, 0]]
 * toRows(correlate(image, [[1, 0, -1]], { mode: 'same', border: 'edge' })); // [[0, 13, 13, 0]]
 * ```
 */
export function correlate<T extends NumericArray>(
  image: MatrixLike,
  kernel: MatrixLike,
  options: CorrelateOptions<T> & { readonly out: Matrix<T> },
): Matrix<T>;
export function correlate(
  image: MatrixLike,
  kernel: MatrixLike,
  options?: CorrelateOptions,
): Matrix<FloatArray>;
export function correlate(
  image: MatrixLike,
  kernel: MatrixLike,
  options: CorrelateOptions<NumericArray> = {},
): Matrix {
  checkOptions('options', options, [...placementOptions, 'out']);
  const source = asMatrix(image, 'image');
  const weights = asMatrix(kernel, 'kernel');
  const geometry = placeKernel(source, weights, options);
  const { rows, cols } = geometry;
  const out = options.out
    ? checkOut(options.out, rows, cols)
    : { rows, cols, data: resultArray(source.data, rows * cols) };
  correlatePlanes([{ image: unshared(source, out.data), kernel: weights }], geometry, out.data);
  return out;
}
