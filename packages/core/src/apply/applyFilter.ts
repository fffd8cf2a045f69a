import type { Filter } from '../filters/types.js';
import type { RgbaImage } from '../image/types.js';
import type { KernelLike } from '../matrix/kernelLike.js';
import type { ResponseData } from '../matrix/response.js';
import type { FloatArray, Matrix, MatrixLike, Tensor } from '../matrix/types.js';
import type { Shown } from './destination.js';
import type { ApplyOptions } from './options.js';
import { prepare } from './prepare.js';
import { runInBands } from './runInBands.js';

/**
 * Applies a filter to an image: a kernel's response, or the edges that a detector finds.
 *
 * - An **RGBA image** gives 8 bits: a matrix of grey values, or an image if the result has colours
 *   (each channel for itself, or a colormap). Values become grey values by `display` and, with a
 *   `colormap`, these become colours.
 * - A **matrix** gives its numbers: the response, or the unrounded strength of edges (Canny: 0 and
 *   255), in Float64 for rows of numbers and Float64, otherwise in Float32. With `display` or
 *   `colormap` it is shown like an image.
 * - A **tensor** gives a tensor, each channel for itself, or one matrix for the sum of its channels.
 *
 * @param image Pixels, rows × cols numbers, or channels × rows × cols numbers.
 * @param filter The id of one of `filters`, a filter, or a kernel of any size: its weights, rows × cols, or its
 *   column and row.
 * @param options `ApplyOptions` has each option's default.
 * @returns A new result, or `out`.
 * @throws TypeError or RangeError that names the argument or option, what was expected and what came:
 *   for an unknown id, an option without effect, and a kernel that does not fit in mode `'valid'`.
 * @example
 * ```ts
 * const image = [[0, 0, 9, 90], [0, 0, 9, 90]];
 * toRows(applyFilter(image, 'sobel')); // [[0, 36, 360, 0], [0, 36, 360, 0]]
 * toRows(applyFilter(image, 'sobel', { display: 'clamped' })); // [[0, 36, 255, 0], [0, 36, 255, 0]]
 * toRows(applyFilter(image, [[1, -1]])); // [[0, -9, -81], [0, -9, -81]]
 * ```
 */
export function applyFilter<Out extends NonNullable<ApplyOptions['out']>>(
  image: RgbaImage | MatrixLike | Tensor,
  filter: string | Filter | KernelLike,
  options: ApplyOptions & { readonly out: Out },
): Out;
export function applyFilter(
  image: RgbaImage,
  filter: string | Filter | KernelLike,
  options?: ApplyOptions,
): Shown;
export function applyFilter<I extends MatrixLike>(
  image: I,
  filter: string | Filter | KernelLike,
  options?: ApplyOptions & { readonly display?: undefined; readonly colormap?: undefined },
): Matrix<ResponseData<I>>;
export function applyFilter(
  image: MatrixLike,
  filter: string | Filter | KernelLike,
  options: ApplyOptions & { readonly colormap?: undefined },
): Matrix<FloatArray | Uint8Array>;
export function applyFilter(
  image: RgbaImage | MatrixLike | Tensor,
  filter: string | Filter | KernelLike,
  options?: ApplyOptions,
): Shown | Matrix<FloatArray> | Tensor<FloatArray>;
export function applyFilter(
  image: RgbaImage | MatrixLike | Tensor,
  filter: string | Filter | KernelLike,
  options: ApplyOptions = {},
): unknown {
  const run = runInBands(prepare(image, filter, options), true);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}
