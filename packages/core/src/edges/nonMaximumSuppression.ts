import { checkOptions } from '../check/checkOptions.js';
import { checkNorm, lengthIn, type Norm } from '../formula/norm.js';
import { framedStrength, isRidge } from '../formula/ridge.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import { checkGradient, type GradientLike } from './checkGradient.js';

/** Options of `nonMaximumSuppression`. */
export interface SuppressionOptions {
  /** How a gradient is measured; default `'L2'`. */
  readonly norm?: Norm;
}

/**
 * Thins edges to lines: keeps the magnitude of a gradient where it is a maximum along the
 * gradient's direction, and sets everything else to 0.
 *
 * The direction is rounded to horizontal, vertical or one of the diagonals, and the two neighbours
 * there are compared with; outside the matrix the magnitude is 0. Of two equal neighbours in a row
 * the left one is kept, of two in a column the upper one, and on a diagonal neither: the rule of
 * OpenCV's Canny. The axes must be those of the image, which those of `'roberts'` are not.
 *
 * @param gradient Two matrices of one size.
 * @returns Float32 where `x` holds 8-bit or 16-bit integers or Float32, otherwise Float64.
 * @throws TypeError or RangeError for matrices that differ in size and for an unknown norm.
 * @example
 * ```ts
 * const gradient = { x: [[1, 5, 5, 2]], y: [[0, 0, 0, 0]] };
 * toRows(nonMaximumSuppression(gradient)); // [[0, 5, 0, 0]]
 * ```
 */
export function nonMaximumSuppression(
  gradient: GradientLike,
  options: SuppressionOptions = {},
): Matrix<FloatArray> {
  checkOptions('options', options, ['norm']);
  const { x, y } = checkGradient(gradient);
  const { rows, cols } = x;
  const stride = cols + 2;
  const strength = framedStrength(x, y, lengthIn(checkNorm(options.norm ?? 'L2')));
  const data = resultArray(x.data, rows * cols);
  for (let r = 0, at = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++, at++) {
      const framed = (r + 1) * stride + c + 1;
      const kept = isRidge(strength, framed, stride, x.data[at]!, y.data[at]!);
      data[at] = kept ? strength[framed]! : 0;
    }
  }
  return { rows, cols, data };
}
