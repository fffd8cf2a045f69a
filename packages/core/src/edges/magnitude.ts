import { checkNorm, lengthIn, type Norm } from '../formula/norm.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import { checkGradient, type GradientLike } from './checkGradient.js';

/**
 * The magnitude of the gradient at each element: the strength of an edge.
 *
 * @param gradient Two matrices of one size.
 * @param norm `'L2'` (the default) is √(x² + y²), `'L1'` is |x| + |y|.
 * @returns Float32 where `x` holds 8-bit or 16-bit integers or Float32, otherwise Float64.
 * @throws TypeError or RangeError for matrices that differ in size and for an unknown norm.
 * @example
 * ```ts
 * toRows(magnitude({ x: [[3]], y: [[-4]] })); // [[5]]
 * toRows(magnitude({ x: [[3]], y: [[-4]] }, 'L1')); // [[7]]
 * ```
 */
export function magnitude(gradient: GradientLike, norm: Norm = 'L2'): Matrix<FloatArray> {
  const { x, y } = checkGradient(gradient);
  const length = lengthIn(checkNorm(norm));
  const data = resultArray(x.data, x.data.length);
  for (let at = 0; at < data.length; at++) data[at] = length(x.data[at]!, y.data[at]!);
  return { rows: x.rows, cols: x.cols, data };
}
