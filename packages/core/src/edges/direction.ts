import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import { checkGradient, type GradientLike } from './checkGradient.js';

/**
 * The direction of the gradient at each element, towards the brighter side: atan2(y, x) in radians,
 * as NumPy's `arctan2`.
 *
 * 0 is to the right, π/2 down, ±π to the left and −π/2 up: on the screen the angle grows
 * clockwise, because y grows downwards. Where the gradient is 0, so is the angle. The axes of
 * `'roberts'` are the diagonals, so that π/4 has to be added to its angles.
 *
 * @param gradient Two matrices of one size.
 * @returns Angles from −π to π; Float32 where `x` holds 8-bit or 16-bit integers or Float32,
 *   otherwise Float64.
 * @throws TypeError or RangeError for matrices that differ in size.
 * @example
 * ```ts
 * toRows(direction({ x: [[1, 0, -1]], y: [[0, 1, 0]] })); // [[0, Math.PI / 2, Math.PI]]
 * ```
 */
export function direction(gradient: GradientLike): Matrix<FloatArray> {
  const { x, y } = checkGradient(gradient);
  const data = resultArray(x.data, x.data.length);
  // Adding 0 makes 0 of −0, which atan2 would turn into π or −π.
  for (let at = 0; at < data.length; at++) data[at] = Math.atan2(y.data[at]! + 0, x.data[at]! + 0);
  return { rows: x.rows, cols: x.cols, data };
}
