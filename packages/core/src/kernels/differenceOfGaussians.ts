import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import type { Matrix } from '../matrix/types.js';
import { checkSigma } from './checkSigma.js';
import { type GaussianOptions, gaussian, gaussianSize } from './gaussian.js';

/**
 * A narrow Gaussian minus a wide one: a band pass for structures between the two widths.
 *
 *     w = gaussian(sigma1) − gaussian(sigma2)
 *
 * Both have the size that the wide one needs; the weights sum to 0. With `sigma2 = 1.6·sigma1` it
 * resembles the negative Laplacian of a Gaussian. Source: D. Marr and E. Hildreth, Theory of Edge
 * Detection, 1980.
 *
 * @param sigma1 The narrow standard deviation in pixels, from 0.01 to 127.
 * @param sigma2 The wide one, above `sigma1`.
 * @param options The size, as of `gaussian`; the default is that of `sigma2`.
 * @throws TypeError or RangeError that names the parameter, what was expected and what came.
 * @example
 * ```ts
 * differenceOfGaussians(1, 1.6).data[84]; // 0.096…, the centre of 13×13
 * ```
 */
export function differenceOfGaussians(
  sigma1: number,
  sigma2: number,
  options: GaussianOptions = {},
): Matrix<Float64Array> {
  checkOptions('options', options, ['size']);
  checkSigma('sigma1', sigma1);
  checkSigma('sigma2', sigma2);
  if (sigma2 <= sigma1) {
    throw new RangeError(`sigma2 must be above sigma1 = ${sigma1}, got ${describe(sigma2)}`);
  }
  const size = options.size ?? gaussianSize(sigma2);
  const { rows, cols, data } = gaussian(sigma1, { size });
  const wide = gaussian(sigma2, { size }).data;
  return { rows, cols, data: data.map((weight, at) => weight - wide[at]!) };
}
