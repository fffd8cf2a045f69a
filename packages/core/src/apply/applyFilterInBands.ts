import type { Filter } from '../filters/types.js';
import type { RgbaImage } from '../image/types.js';
import type { KernelLike } from '../matrix/kernelLike.js';
import type { FloatArray, Matrix, MatrixLike, Tensor } from '../matrix/types.js';
import type { Shown } from './destination.js';
import type { ApplyOptions } from './options.js';
import { prepare } from './prepare.js';
import { type Band, runInBands } from './runInBands.js';

/**
 * `applyFilter` step by step, so that a caller can show progress, paint rows as they are finished, or
 * stop. It iterates bands of rows; the value at its end is the result. Bands change no bit of it.
 *
 * The displays `'signed'` and `'stretched'`, and a colormap without a display, go by the extremes of
 * the whole: there, rows are finished when all values are known. Canny is one band.
 *
 * @param image As for `applyFilter`.
 * @param filter As for `applyFilter`.
 * @param options As for `applyFilter`.
 * @throws As `applyFilter`, at the first step.
 * @example
 * ```ts
 * const photo = { width: 2, height: 2, data: new Uint8Array(16) };
 * [...applyFilterInBands(photo, 'sobel')].map(({ from, to }) => [from, to]); // [[0, 2]]
 * ```
 */
export function applyFilterInBands(
  image: RgbaImage,
  filter: string | Filter | KernelLike,
  options?: ApplyOptions,
): Generator<Band<Shown>, Shown, void>;
export function applyFilterInBands(
  image: MatrixLike,
  filter: string | Filter | KernelLike,
  options?: ApplyOptions & { readonly display?: undefined; readonly colormap?: undefined },
): Generator<Band<Matrix<FloatArray>>, Matrix<FloatArray>, void>;
export function applyFilterInBands(
  image: RgbaImage | MatrixLike | Tensor,
  filter: string | Filter | KernelLike,
  options?: ApplyOptions,
): Generator<
  Band<Shown | Matrix<FloatArray> | Tensor<FloatArray>>,
  Shown | Matrix<FloatArray> | Tensor<FloatArray>,
  void
>;
export function* applyFilterInBands(
  image: RgbaImage | MatrixLike | Tensor,
  filter: string | Filter | KernelLike,
  options: ApplyOptions = {},
): Generator<Band<unknown>, unknown, void> {
  return yield* runInBands(prepare(image, filter, options));
}
