import type { Matrix } from '../matrix/types.js';
import { type GaussianOptions, gaussian } from './gaussian.js';

/**
 * The Laplacian of a Gaussian: the second derivative of the smoothed image, whose zero crossings
 * are its edges. Negative at the centre.
 *
 *     w[y, x] = g[y, x] · (y² + x² − 2·sigma²) / sigma⁴ − mean
 *
 * with `g` the Gaussian that sums to 1. The mean of all weights is subtracted, so that a flat image
 * gives 0. Equal to MATLAB's `fspecial('log')`, and, except for the mean, to
 * `scipy.ndimage.gaussian_laplace`. Source: D. Marr and E. Hildreth, Theory of Edge Detection,
 * 1980.
 *
 * @param sigma The standard deviation in pixels, from 0.01 to 127.
 * @param options The size, as of `gaussian`.
 * @throws TypeError or RangeError that names the parameter, what was expected and what came.
 * @example
 * ```ts
 * laplacianOfGaussian(1.4, { size: 9 }).data[40]; // -0.0828…, the centre
 * ```
 */
export function laplacianOfGaussian(
  sigma: number,
  options: GaussianOptions = {},
): Matrix<Float64Array> {
  const { rows, cols, data } = gaussian(sigma, options);
  for (let i = 0, at = 0; i < rows; i++) {
    const y = i - (rows - 1) / 2;
    for (let j = 0; j < cols; j++, at++) {
      const x = j - (cols - 1) / 2;
      data[at]! *= (y * y + x * x - 2 * sigma ** 2) / sigma ** 4;
    }
  }
  const mean = data.reduce((total, weight) => total + weight) / data.length;
  return { rows, cols, data: data.map((weight) => weight - mean) };
}
