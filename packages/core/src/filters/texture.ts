import { gabor } from '../kernels/gabor.js';
import type { Matrix } from '../matrix/types.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

const stripes = [
  [0, 'vertical stripes', '竖条纹'],
  [45, 'stripes from lower left to upper right', '左下—右上条纹'],
  [90, 'horizontal stripes', '横条纹'],
  [135, 'stripes from upper left to lower right', '左上—右下条纹'],
] as const;

/** Gabor filters of one width in four directions. */
export const textureFilters: readonly KernelFilter[] = stripes.map(([degrees, en, zh]) =>
  kernelFilter({
    id: `gabor-${degrees}`,
    group: 'Texture',
    title: { en: `Gabor, ${en}`, zh: `Gabor，${zh}` },
    meaning: {
      en: `${en[0]!.toUpperCase()}${en.slice(1)}, each about 3 px wide: a cosine of 6 px times a Gaussian of σ = 3`,
      zh: `每条约 3 像素宽的${zh}：波长 6 像素的余弦波乘以 σ = 3 的高斯窗`,
    },
    source:
      'D. Gabor, Theory of Communication, 1946; J. G. Daugman, Journal of the Optical Society of America A 2(7), 1985',
    display: 'signed',
    matrix: balancedGabor((degrees * Math.PI) / 180),
  }),
);

/**
 * The even Gabor filter of σ = 3 and a wavelength of 6, of which so much of its own envelope is
 * subtracted that the weights sum to 0: a flat image gives 0, whatever its brightness.
 */
function balancedGabor(theta: number): Matrix<Float64Array> {
  const wave = gabor({ sigma: 3, theta, lambda: 6, psi: 0, size: 19 });
  const { rows, cols } = wave;
  const centre = (rows - 1) / 2;
  const envelope = Float64Array.from(wave.data, (_, at) => {
    const [y, x] = [Math.floor(at / cols) - centre, (at % cols) - centre];
    return Math.exp(-(x * x + y * y) / 18);
  });
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const share = sum(wave.data) / sum(envelope);
  return { rows, cols, data: wave.data.map((weight, at) => weight - share * envelope[at]!) };
}
