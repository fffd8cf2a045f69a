import { entry } from './entry.js';
import { gabor } from './gabor.js';
import type { Kernel } from './types.js';

const stripes = [
  [0, 'Vertical stripes'],
  [45, 'Stripes rising to the right'],
  [90, 'Horizontal stripes'],
  [135, 'Stripes falling to the right'],
] as const;

/** Gabor filters of one width in four orientations. */
export const textureKernels: readonly Kernel[] = stripes.map(([degrees, shown]) =>
  entry(
    {
      id: `gabor-${degrees}`,
      title: `Gabor ${degrees}°`,
      group: 'Texture',
      meaning: `${shown}, about 3 px wide: a wave of 6 px under a Gaussian of σ = 3`,
      source:
        'D. Gabor, Theory of Communication, 1946; J. G. Daugman, Journal of the Optical Society of America A 2(7), 1985',
      display: 'signed',
    },
    gabor({ sigma: 3, theta: (degrees * Math.PI) / 180, lambda: 6, psi: 0 }),
  ),
);
