import { binomialWeights } from './binomial.js';
import { separableEntry } from './entry.js';
import { gaussianSize, gaussianWeights } from './gaussian.js';
import type { Kernel } from './types.js';

/** Means and Gaussians: they sum to 1 and take noise away together with detail. */
export const smoothingKernels: readonly Kernel[] = [
  ...[3, 5, 7].map((size) =>
    separableEntry(
      {
        id: `box-${size}`,
        title: `Box ${size}×${size}`,
        group: 'Smoothing',
        meaning: `The mean of ${size}×${size} pixels`,
        source: "The moving average; MATLAB's fspecial('average')",
        display: 'clamped',
      },
      // The column carries the whole weight, so that the product is exact.
      { column: Array(size).fill(1 / size ** 2), row: Array(size).fill(1) },
    ),
  ),
  ...[3, 5].map((size) =>
    separableEntry(
      {
        id: `gaussian-${size}`,
        title: `Gaussian ${size}×${size}`,
        group: 'Smoothing',
        meaning: `A soft blur of ${size}×${size} pixels by binomial weights over ${4 ** (size - 1)}`,
        source:
          'P. J. Burt and E. H. Adelson, The Laplacian Pyramid as a Compact Image Code, IEEE Transactions on Communications 31(4), 1983',
        display: 'clamped',
      },
      { column: binomialWeights(size), row: binomialWeights(size) },
    ),
  ),
  ...[1, 2].map((sigma) => {
    const weights = gaussianWeights(sigma, gaussianSize(sigma));
    return separableEntry(
      {
        id: `gaussian-sigma-${sigma}`,
        title: `Gaussian σ = ${sigma}`,
        group: 'Smoothing',
        meaning: `A soft blur by a Gaussian with a standard deviation of ${sigma} px`,
        source: 'C. F. Gauss, Theoria Motus Corporum Coelestium, 1809; sampled as SciPy does',
        display: 'clamped',
      },
      { column: weights, row: weights },
    );
  }),
];
