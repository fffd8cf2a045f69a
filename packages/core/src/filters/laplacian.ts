import { differenceOfGaussians } from '../kernels/differenceOfGaussians.js';
import { laplacianOfGaussian } from '../kernels/laplacianOfGaussian.js';
import { matrix } from '../matrix/matrix.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

const laplacian = 'A. Rosenfeld and A. C. Kak, Digital Image Processing, 1976';
const marrHildreth =
  'D. Marr and E. Hildreth, Theory of Edge Detection, Proceedings of the Royal Society B 207, 1980';

const shared = { group: 'Second derivative', display: 'signed' } as const;

/** Second derivatives, which answer to the two sides of an edge with opposite signs. */
export const laplacianFilters: readonly KernelFilter[] = [
  kernelFilter({
    ...shared,
    id: 'laplacian-4',
    title: { en: 'Laplacian, 4 neighbours', zh: '拉普拉斯，4 邻域' },
    meaning: {
      en: 'The sum of the 4 neighbours minus 4 times the pixel: negative on bright spots',
      zh: '4 邻域之和减去中心像素的 4 倍：亮点为负，暗点为正',
    },
    source: laplacian,
    matrix: matrix([
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ]),
  }),
  kernelFilter({
    ...shared,
    id: 'laplacian-8',
    title: { en: 'Laplacian, 8 neighbours', zh: '拉普拉斯，8 邻域' },
    meaning: {
      en: 'The sum of the 8 neighbours minus 8 times the pixel: negative on bright spots',
      zh: '8 邻域之和减去中心像素的 8 倍：亮点为负，暗点为正',
    },
    source: laplacian,
    matrix: matrix([
      [1, 1, 1],
      [1, -8, 1],
      [1, 1, 1],
    ]),
  }),
  kernelFilter({
    ...shared,
    id: 'laplacian-of-gaussian',
    title: { en: 'Laplacian of Gaussian, σ = 1.4', zh: '高斯拉普拉斯，σ = 1.4' },
    meaning: {
      en: 'The Laplacian after smoothing: negative on bright spots, and edges lie where the sign changes',
      zh: '先平滑再求拉普拉斯：亮斑为负，边缘在正负交界处（过零点）',
    },
    source: marrHildreth,
    matrix: laplacianOfGaussian(1.4),
  }),
  kernelFilter({
    ...shared,
    id: 'difference-of-gaussians',
    title: { en: 'Difference of Gaussians, σ = 1 and 1.6', zh: '高斯差分，σ = 1 和 1.6' },
    meaning: {
      en: 'Blur σ = 1 minus blur σ = 1.6: bright blobs about 3.5 px wide are positive',
      zh: 'σ = 1 的模糊减去 σ = 1.6 的模糊：约 3.5 像素宽的亮斑为正',
    },
    source: marrHildreth,
    matrix: differenceOfGaussians(1, 1.6),
  }),
];
