import { checkOptions } from '../check/checkOptions.js';
import { correlate } from '../correlate/correlate.js';
import { type GradientOperatorId, gradientFilters } from '../filters/gradients.js';
import type { Border } from '../matrix/border.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import { asGray, type EdgeInput } from './edgeInput.js';
import { findOperator } from './findOperator.js';

/** How steeply an image rises at each element, along both axes. */
export interface Gradient {
  /** Positive where it is brighter to the right. */
  readonly x: Matrix<FloatArray>;
  /** Positive where it is brighter below. */
  readonly y: Matrix<FloatArray>;
}

/** Options of `gradient`. */
export interface GradientOptions {
  /** How the image goes on past its edge; default `'reflect'`, as in OpenCV. */
  readonly border?: Border;
}

/**
 * The gradient of an image: its correlation, in mode `'same'`, with the two kernels of an operator.
 *
 * For `'sobel'` and `'scharr'` it equals `cv2.Sobel` and `cv2.Scharr` (x with `dx = 1`, y with
 * `dy = 1`); `gradientOperators` has the kernels, their scale and their axes.
 *
 * @param image A matrix, or a picture, of which the grey values are taken.
 * @param operator Default `'sobel'`.
 * @returns Two matrices of the image's size; number type as `correlate`.
 * @throws TypeError or RangeError for what is no image, and for an unknown operator or border.
 * @example
 * ```ts
 * const step = [[0, 0, 9, 9], [0, 0, 9, 9]];
 * toRows(gradient(step).x); // [[0, 36, 36, 0], [0, 36, 36, 0]]
 * toRows(gradient(step, 'central').y); // [[0, 0, 0, 0], [0, 0, 0, 0]]
 * ```
 */
export function gradient(
  image: EdgeInput,
  operator: GradientOperatorId = 'sobel',
  options: GradientOptions = {},
): Gradient {
  checkOptions('options', options, ['border']);
  const border = options.border ?? 'reflect';
  const kernels = findOperator(gradientFilters, operator);
  const gray = asGray(image);
  return {
    x: correlate(gray, kernels.x, { mode: 'same', border }),
    y: correlate(gray, kernels.y, { mode: 'same', border }),
  };
}
