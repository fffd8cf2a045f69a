import { matrix } from '../matrix/matrix.js';
import { kernelFilter } from './kernelFilter.js';
import type { GradientFilter, KernelFilter, Rows, Words } from './types.js';

/** The operators, from the smallest to the largest: each is an edge detector and two kernels. */
const operators = [
  {
    id: 'central',
    title: { en: 'Central differences', zh: '中心差分' },
    meaning: {
      en: 'The difference of the two neighbours, without smoothing',
      zh: '相邻两像素之差，不做平滑',
    },
    x: { en: 'Right neighbour minus left, without smoothing', zh: '右邻减左邻，不做平滑' },
    y: { en: 'Neighbour below minus above, without smoothing', zh: '下邻减上邻，不做平滑' },
    source: 'The finite difference f(x + 1) − f(x − 1), twice the inner values of numpy.gradient',
    ...separable([1], [-1, 0, 1]),
  },
  {
    id: 'roberts',
    title: { en: 'Roberts cross', zh: 'Roberts 交叉算子' },
    meaning: {
      en: 'The differences along the diagonals of a 2×2 window: sharp and sensitive to noise',
      zh: '2×2 窗口两条对角线上的差：定位精细，但对噪声敏感',
    },
    x: {
      en: 'Lower right minus upper left in a 2×2 window: sharp and sensitive to noise',
      zh: '2×2 窗口内右下减左上：定位精细，但对噪声敏感',
    },
    y: {
      en: 'Lower left minus upper right in a 2×2 window: sharp and sensitive to noise',
      zh: '2×2 窗口内左下减右上：定位精细，但对噪声敏感',
    },
    source: 'L. G. Roberts, Machine Perception of Three-Dimensional Solids, MIT, 1963',
    kernels: {
      x: [
        [-1, 0],
        [0, 1],
      ],
      y: [
        [0, -1],
        [1, 0],
      ],
    },
  },
  {
    id: 'prewitt',
    title: { en: 'Prewitt', zh: 'Prewitt' },
    meaning: {
      en: 'The difference of the neighbours, summed over three rows or columns',
      zh: '相邻像素之差，三行（列）相加',
    },
    x: { en: 'Right minus left, summed over three rows', zh: '右减左，三行相加' },
    y: { en: 'Below minus above, summed over three columns', zh: '下减上，三列相加' },
    source:
      'J. M. S. Prewitt, Object Enhancement and Extraction, in Image Processing and Psychopictorics, 1970',
    ...separable([1, 1, 1], [-1, 0, 1]),
  },
  {
    id: 'sobel',
    title: { en: 'Sobel', zh: 'Sobel' },
    meaning: {
      en: 'The difference of the neighbours, the middle row or column counted twice',
      zh: '相邻像素之差，中间一行（列）权重加倍',
    },
    x: {
      en: 'Right minus left over three rows, the middle row counted twice',
      zh: '右减左，三行相加，中间一行权重加倍',
    },
    y: {
      en: 'Below minus above over three columns, the middle column counted twice',
      zh: '下减上，三列相加，中间一列权重加倍',
    },
    source:
      'I. Sobel and G. Feldman, A 3×3 Isotropic Gradient Operator for Image Processing, Stanford, 1968',
    ...separable([1, 2, 1], [-1, 0, 1]),
  },
  {
    id: 'scharr',
    title: { en: 'Scharr', zh: 'Scharr' },
    meaning: {
      en: 'Like Sobel, tuned for a more accurate gradient direction on smooth edges',
      zh: '与 Sobel 类似，图像较平滑时梯度方向更准确',
    },
    x: {
      en: 'Right minus left, like Sobel x, tuned for a more accurate direction on smooth edges',
      zh: '右减左，与 Sobel x 类似，图像较平滑时梯度方向更准确',
    },
    y: {
      en: 'Below minus above, like Sobel y, tuned for a more accurate direction on smooth edges',
      zh: '下减上，与 Sobel y 类似，图像较平滑时梯度方向更准确',
    },
    source: 'H. Scharr, Optimale Operatoren in der Digitalen Bildverarbeitung, Heidelberg, 2000',
    ...separable([3, 10, 3], [-1, 0, 1]),
  },
  {
    id: 'farid',
    title: { en: 'Farid', zh: 'Farid' },
    meaning: {
      en: 'A pair of matched 5×5 derivatives, accurate in every direction',
      zh: '一对相互匹配的 5×5 求导滤波器，各方向都准确',
    },
    x: {
      en: '5×5 derivative, right minus left, accurate in every direction',
      zh: '5×5 求导滤波器，右减左，各方向都准确',
    },
    y: {
      en: '5×5 derivative, below minus above, accurate in every direction',
      zh: '5×5 求导滤波器，下减上，各方向都准确',
    },
    // Table 1 of the paper to six decimals; the further ones are those of skimage.filters.farid.
    source:
      'H. Farid and E. P. Simoncelli, Differentiation of Discrete Multidimensional Signals, IEEE Transactions on Image Processing 13(4), 2004',
    ...separable(
      [
        0.0376593171958126, 0.249153396177344, 0.426374573253687, 0.249153396177344,
        0.0376593171958126,
      ],
      [-0.109603762960254, -0.276690988455557, 0, 0.276690988455557, 0.109603762960254],
    ),
  },
] as const;

/**
 * The ids of the gradient operators.
 *
 * @useDeclaredType
 */
export type GradientOperatorId = (typeof operators)[number]['id'];

/** The gradient operators as edge detectors. */
export const gradientFilters: readonly (GradientFilter & { readonly id: GradientOperatorId })[] =
  operators.map((operator) => ({
    kind: 'gradient',
    id: operator.id,
    group: 'Edge detectors',
    title: operator.title,
    meaning: operator.meaning,
    source: operator.source,
    display: 'clamped',
    ...operator.kernels,
    ...('factors' in operator ? { factors: operator.factors } : {}),
  }));

/** Both kernels of each gradient operator, one kernel an axis. */
export const gradientKernels: readonly KernelFilter[] = operators.flatMap((operator) =>
  (['x', 'y'] as const).map((axis) => {
    const { id, title, source } = operator;
    const description = {
      id: `${id}-${axis}`,
      group: 'Gradient',
      title: { en: `${title.en} ${axis}`, zh: `${title.zh} ${axis}` },
      meaning: operator[axis] as Words,
      source,
      display: 'signed',
    } as const;
    if (!('factors' in operator))
      return kernelFilter({ ...description, matrix: matrix(operator.kernels[axis]) });
    const { smoothing, derivative } = operator.factors;
    return kernelFilter({
      ...description,
      separable:
        axis === 'x'
          ? { column: smoothing, row: derivative }
          : { column: derivative, row: smoothing },
    });
  }),
);

function separable(smoothing: readonly number[], derivative: readonly number[]) {
  return {
    kernels: { x: outer(smoothing, derivative), y: outer(derivative, smoothing) },
    factors: { smoothing, derivative },
  };
}

function outer(column: readonly number[], row: readonly number[]): Rows {
  return column.map((a) => row.map((b) => a * b));
}
