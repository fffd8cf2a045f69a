import { checkOptions } from '../check/checkOptions.js';
import { correlate } from '../correlate/correlate.js';
import { type GradientOperatorId, gradientFilters } from '../filters/gradients.js';
import type { Border } from '../matrix/border.js';
import { checkOut, unshared } from '../matrix/destination.js';
import type { ResponseData } from '../matrix/response.js';
import type { FloatArray, Matrix, NumericArray } from '../matrix/types.js';
import { checkGradient } from './checkGradient.js';
import { asGray, type EdgeInput } from './edgeInput.js';
import { findOperator } from './findOperator.js';

/** The slope of an image at each element, along both axes. */
export interface Gradient<T extends NumericArray = FloatArray> {
  /** Positive where it is brighter to the right. */
  readonly x: Matrix<T>;
  /** Positive where it is brighter below. */
  readonly y: Matrix<T>;
}

/** Options of `gradient`. */
export interface GradientOptions<T extends NumericArray = FloatArray> {
  /** The border padding; default `'reflect'`, as in OpenCV. */
  readonly border?: Border;
  /**
   * The destination, which is also returned: two matrices of the image's size, of any number type. One of
   * them may be the image. Default: new ones.
   */
  readonly out?: Gradient<T>;
}

/**
 * The gradient of an image: its correlation, in mode `'same'`, with the two kernels of an operator.
 *
 * For `'sobel'` and `'scharr'` it equals `cv2.Sobel` and `cv2.Scharr` (x with `dx = 1`, y with
 * `dy = 1`); `gradientOperators` has the kernels, their scale and their axes.
 *
 * @param image A matrix, or an RGBA image, which is converted to grey values.
 * @param operator Default `'sobel'`.
 * @returns Two matrices of the image's size; number type as `correlate`.
 * @throws TypeError or RangeError for an invalid image, and for an unknown operator or border.
 * @example
 * ```ts
 * const step = [[0, 0, 9, 9], [0, 0, 9, 9]];
 * toRows(gradient(step).x); // [[0, 36, 36, 0], [0, 36, 36, 0]]
 * toRows(gradient(step, 'central').y); // [[0, 0, 0, 0], [0, 0, 0, 0]]
 * ```
 */
export function gradient<T extends NumericArray>(
  image: EdgeInput,
  operator: GradientOperatorId | undefined,
  options: GradientOptions<T> & { readonly out: Gradient<T> },
): Gradient<T>;
export function gradient<I extends EdgeInput>(
  image: I,
  operator?: GradientOperatorId,
  options?: GradientOptions,
): Gradient<ResponseData<I>>;
export function gradient(
  image: EdgeInput,
  operator: GradientOperatorId = 'sobel',
  options: GradientOptions<NumericArray> = {},
): Gradient<NumericArray> {
  checkOptions('options', options, ['border', 'out']);
  const placement = { mode: 'same', border: options.border ?? 'reflect' } as const;
  const kernels = findOperator(gradientFilters, operator);
  const gray = asGray(image);
  const { out } = options;
  if (out === undefined) {
    return {
      x: correlate(gray, kernels.x, placement),
      y: correlate(gray, kernels.y, placement),
    };
  }
  const { x, y } = checkGradient(out, 'out');
  checkOut(out.x as Matrix, gray.rows, gray.cols);
  checkOut(out.y as Matrix, gray.rows, gray.cols);
  if (unshared(y, x.data) !== y) {
    throw new RangeError('out.y must not share memory with out.x');
  }
  // The second reads the image when the first is written.
  const source = unshared(gray, x.data);
  correlate(source, kernels.x, { ...placement, out: x });
  correlate(source, kernels.y, { ...placement, out: y });
  return out;
}
