type Row = readonly number[];

/** The ids of `gradientOperators`. */
export type GradientOperatorId = 'central' | 'sobel' | 'prewitt' | 'scharr' | 'roberts' | 'farid';

/** A pair of kernels, one for each axis, that estimates the gradient by correlation. */
export interface GradientOperator {
  readonly id: GradientOperatorId;
  readonly title: string;
  /** What the operator shows, in one line. */
  readonly meaning: string;
  /** The paper that it comes from. */
  readonly source: string;
  /** Brighter to the right is positive. */
  readonly x: readonly Row[];
  /** Brighter below is positive. */
  readonly y: readonly Row[];
  /** Where the pair is separable: `x` is the column `smoothing` times the row `derivative`, `y` the
   * column `derivative` times the row `smoothing`, exactly. */
  readonly factors?: { readonly smoothing: Row; readonly derivative: Row };
}

/**
 * The gradient operators, from the smallest to the largest.
 *
 * x grows to the right and y downwards, so that the kernels, correlated, are right minus left and
 * below minus above: those of `cv2.Sobel` and `cv2.Scharr`. The integer ones are not normalised
 * (an edge of height 1 has the Sobel response 4). `roberts` is 2×2 and stands on the diagonals: its
 * x grows to the lower right and its y to the lower left.
 *
 * @example
 * ```ts
 * gradientOperators.find(({ id }) => id === 'sobel')?.x; // [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
 * ```
 */
export const gradientOperators: readonly GradientOperator[] = [
  {
    id: 'central',
    title: 'Central differences',
    meaning: 'The difference of the two neighbours, without any smoothing',
    source: 'The finite difference f(x + 1) − f(x − 1), twice the inner values of numpy.gradient',
    ...separable([1], [-1, 0, 1]),
  },
  {
    id: 'roberts',
    title: 'Roberts cross',
    meaning:
      'The differences along the two diagonals of a 2×2 window: sharp and sensitive to noise',
    source: 'L. G. Roberts, Machine Perception of Three-Dimensional Solids, MIT, 1963',
    x: [
      [-1, 0],
      [0, 1],
    ],
    y: [
      [0, -1],
      [1, 0],
    ],
  },
  {
    id: 'prewitt',
    title: 'Prewitt',
    meaning: 'The difference of the neighbours, averaged over three lines alike',
    source:
      'J. M. S. Prewitt, Object Enhancement and Extraction, in Picture Processing and Psychopictorics, 1970',
    ...separable([1, 1, 1], [-1, 0, 1]),
  },
  {
    id: 'sobel',
    title: 'Sobel',
    meaning: 'The difference of the neighbours, the middle line counting double',
    source:
      'I. Sobel and G. Feldman, A 3×3 Isotropic Gradient Operator for Image Processing, Stanford, 1968',
    ...separable([1, 2, 1], [-1, 0, 1]),
  },
  {
    id: 'scharr',
    title: 'Scharr',
    meaning: 'As Sobel, with weights that keep the direction of the gradient true when edges turn',
    source: 'H. Scharr, Optimale Operatoren in der Digitalen Bildverarbeitung, Heidelberg, 2000',
    ...separable([3, 10, 3], [-1, 0, 1]),
  },
  {
    id: 'farid',
    title: 'Farid',
    meaning: 'The derivative by 5×5 filters matched to each other, true in every direction',
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
];

function separable(smoothing: Row, derivative: Row) {
  return {
    x: outer(smoothing, derivative),
    y: outer(derivative, smoothing),
    factors: { smoothing, derivative },
  };
}

function outer(column: Row, row: Row): Row[] {
  return column.map((a) => row.map((b) => a * b));
}
