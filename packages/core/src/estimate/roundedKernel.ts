import type { Matrix } from '../matrix/types.js';
import type { KernelEstimate } from './estimateKernel.js';

/** Digits of the largest weight: fewer where the results that it was found from are rounded. */
const digits = { rounded: 4, exact: 7 };

/** A larger residual comes from rounding, or from what no kernel does. */
const exactResidual = 1e-3;

/**
 * The weights of an estimate with the digits that make sense to print: 7 of the largest weight if the residual is
 * at most 10⁻³, otherwise 4.
 *
 * @param estimate What `estimateKernel` gives: a kernel of any size, and its residual.
 * @returns As large as `kernel`; never −0.
 * @example
 * ```ts
 * const kernel = matrix([[-1.00000021, 1e-9, 0.99999987]]);
 * toRows(roundedKernel({ kernel, residual: 0.2887 })); // [[-1, 0, 1]]
 * ```
 */
export function roundedKernel(
  estimate: Pick<KernelEstimate, 'kernel' | 'residual'>,
): Matrix<Float64Array> {
  const { kernel, residual } = estimate;
  const largest = kernel.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const places = digits[residual > exactResidual ? 'rounded' : 'exact'];
  const scale = 10 ** (places - Math.ceil(Math.log10(largest || 1)));
  // Adding 0 makes −0 to 0.
  return { ...kernel, data: kernel.data.map((value) => Math.round(value * scale) / scale + 0) };
}
