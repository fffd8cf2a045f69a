import { binomialWeights } from '../kernels/binomial.js';
import { gaussianSize, gaussianWeights } from '../kernels/gaussian.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

/** Means and Gaussians: they sum to 1, and remove noise together with detail. */
export const smoothingFilters: readonly KernelFilter[] = [
  ...[3, 5, 7].map((size) =>
    kernelFilter({
      id: `box-${size}`,
      group: 'Smoothing',
      title: { en: `Box ${size}×${size}`, zh: `均值 ${size}×${size}` },
      meaning: {
        en: `The mean of ${size}×${size} pixels`,
        zh: `${size}×${size} 像素的平均值`,
      },
      source: "The moving average; MATLAB's fspecial('average')",
      display: 'clamped',
      // The column carries the whole weight, so that the product is exact.
      separable: { column: Array(size).fill(1 / size ** 2), row: Array(size).fill(1) },
    }),
  ),
  ...([3, 5] as const).map((size) =>
    kernelFilter({
      id: `gaussian-${size}`,
      group: 'Smoothing',
      title: { en: `Gaussian ${size}×${size}`, zh: `高斯 ${size}×${size}` },
      meaning: {
        en: `A soft blur of ${size}×${size} pixels: binomial coefficients over ${4 ** (size - 1)}`,
        zh: `${size}×${size} 像素的柔和模糊：二项式系数除以 ${4 ** (size - 1)}`,
      },
      source: {
        3: 'Binomial coefficients; cv2.getGaussianKernel(3, 0)',
        5: 'Binomial coefficients; cv2.getGaussianKernel(5, 0); P. J. Burt and E. H. Adelson, The Laplacian Pyramid as a Compact Image Code, 1983, with a = 3/8',
      }[size],
      display: 'clamped',
      separable: { column: binomialWeights(size), row: binomialWeights(size) },
    }),
  ),
  ...[1, 2].map((sigma) => {
    const weights = gaussianWeights(sigma, gaussianSize(sigma));
    return kernelFilter({
      id: `gaussian-sigma-${sigma}`,
      group: 'Smoothing',
      title: { en: `Gaussian σ = ${sigma}`, zh: `高斯 σ = ${sigma}` },
      meaning: {
        en: `A soft blur: a Gaussian with a standard deviation of ${sigma} px`,
        zh: `柔和模糊：标准差为 ${sigma} 像素的高斯核`,
      },
      source: 'C. F. Gauss, Theoria Motus Corporum Coelestium, 1809; sampled as SciPy does',
      display: 'clamped',
      separable: { column: weights, row: weights },
    });
  }),
];
