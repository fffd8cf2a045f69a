import { matrix } from '../matrix/matrix.js';
import { differenceOfGaussians } from './differenceOfGaussians.js';
import { entry } from './entry.js';
import { laplacianOfGaussian } from './laplacianOfGaussian.js';
import type { Kernel } from './types.js';

const laplacian = 'A. Rosenfeld and A. C. Kak, Digital Picture Processing, 1976';
const marrHildreth =
  'D. Marr and E. Hildreth, Theory of Edge Detection, Proceedings of the Royal Society B 207, 1980';

/** Second derivatives, which answer to both sides of an edge with opposite signs. */
export const laplacianKernels: readonly Kernel[] = [
  entry(
    {
      id: 'laplacian-4',
      title: 'Laplacian, 4 neighbours',
      group: 'Second derivative',
      meaning: 'Curvature: how far the four direct neighbours are above the pixel',
      source: laplacian,
      display: 'signed',
    },
    matrix([
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ]),
  ),
  entry(
    {
      id: 'laplacian-8',
      title: 'Laplacian, 8 neighbours',
      group: 'Second derivative',
      meaning: 'Curvature: how far all eight neighbours are above the pixel',
      source: laplacian,
      display: 'signed',
    },
    matrix([
      [1, 1, 1],
      [1, -8, 1],
      [1, 1, 1],
    ]),
  ),
  entry(
    {
      id: 'laplacian-of-gaussian',
      title: 'Laplacian of Gaussian, σ = 1.4',
      group: 'Second derivative',
      meaning: 'The curvature of the smoothed picture, whose zero crossings are edges',
      source: marrHildreth,
      display: 'signed',
    },
    laplacianOfGaussian(1.4),
  ),
  entry(
    {
      id: 'difference-of-gaussians',
      title: 'Difference of Gaussians, σ = 1 and 1.6',
      group: 'Second derivative',
      meaning:
        'What a blur of 1.6 px takes away from a blur of 1 px: blobs and lines of that width',
      source: marrHildreth,
      display: 'signed',
    },
    differenceOfGaussians(1, 1.6),
  ),
];
