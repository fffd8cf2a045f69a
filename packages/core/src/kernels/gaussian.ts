import { checkOptions } from '../check/checkOptions.js';
import type { Pair } from '../check/checkPair.js';
import type { Matrix } from '../matrix/types.js';
import { checkSigma } from './checkSigma.js';
import { checkOddSize } from './checkSize.js';
import { outer } from './outer.js';

/** Options of the kernels that are made of Gaussians. */
export interface GaussianOptions {
  /**
   * Rows and columns, odd, up to 1023. Default `2·floor(4·sigma + 0.5) + 1`, as SciPy's with its
   * `truncate` of 4.
   */
  readonly size?: Pair;
}

/**
 * The sampled Gaussian, normalised to sum to 1:
 *
 *     w[y, x] = g[y] · g[x],  g[t] = exp(−t² / (2·sigma²)) / Σ_s exp(−s² / (2·sigma²))
 *
 * with `t` counted from the centre. By default the kernel of `scipy.ndimage.gaussian_filter`; with
 * a size also the outer product of `cv2.getGaussianKernel(size, sigma)`.
 *
 * @param sigma The standard deviation in pixels, from 0.01 to 127.
 * @throws TypeError or RangeError that names the parameter, what was expected and what came.
 * @example
 * ```ts
 * gaussian(1).rows; // 9
 * gaussian(1, { size: [1, 3] }).data; // Float64Array [0.274…, 0.451…, 0.274…]
 * ```
 */
export function gaussian(sigma: number, options: GaussianOptions = {}): Matrix<Float64Array> {
  checkOptions('options', options, ['size']);
  checkSigma('sigma', sigma);
  const [rows, cols] = checkOddSize(options.size ?? gaussianSize(sigma));
  return outer(gaussianWeights(sigma, rows), gaussianWeights(sigma, cols));
}

/** The side that a Gaussian has unless a size is given: four standard deviations each way. */
export function gaussianSize(sigma: number): number {
  return 2 * Math.floor(4 * sigma + 0.5) + 1;
}

/** The Gaussian in one dimension, of an odd length, summing to 1. */
export function gaussianWeights(sigma: number, size: number): number[] {
  const centre = (size - 1) / 2;
  const weights = Array.from({ length: size }, (_, i) =>
    Math.exp(-0.5 * ((i - centre) / sigma) ** 2),
  );
  const sum = weights.reduce((total, weight) => total + weight);
  return weights.map((weight) => weight / sum);
}
