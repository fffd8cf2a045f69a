import { checkOptions } from '../check/checkOptions.js';
import { checkNorm, lengthIn, type Norm } from '../formula/norm.js';
import { checkOut, unsharedOrSame } from '../matrix/destination.js';
import type { ResponseData } from '../matrix/response.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, NumericArray } from '../matrix/types.js';
import { checkGradient, type GradientLike } from './checkGradient.js';

/** Options of `magnitude`. */
export interface MagnitudeOptions<T extends NumericArray = FloatArray> {
  /** The destination, which is also returned: of the gradient's size, of any number type. Default: a new matrix. */
  readonly out?: Matrix<T>;
}

/**
 * The magnitude of the gradient at each element: the strength of an edge. `'L2'` is that of
 * `cv2.magnitude`.
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
export function magnitude<T extends NumericArray>(
  gradient: GradientLike,
  norm: Norm | undefined,
  options: MagnitudeOptions<T> & { readonly out: Matrix<T> },
): Matrix<T>;
export function magnitude<G extends GradientLike>(
  gradient: G,
  norm?: Norm,
  options?: MagnitudeOptions,
): Matrix<ResponseData<G['x']>>;
export function magnitude(
  gradient: GradientLike,
  norm: Norm = 'L2',
  options: MagnitudeOptions<NumericArray> = {},
): Matrix {
  checkOptions('options', options, ['out']);
  const { x, y } = checkGradient(gradient);
  const { rows, cols } = x;
  const length = lengthIn(checkNorm(norm));
  const out = options.out
    ? checkOut(options.out, rows, cols)
    : { rows, cols, data: resultArray(x.data, rows * cols) };
  const { data } = out;
  const [a, b] = [unsharedOrSame(x.data, data), unsharedOrSame(y.data, data)];
  for (let at = 0; at < data.length; at++) data[at] = length(a[at]!, b[at]!);
  return out;
}
