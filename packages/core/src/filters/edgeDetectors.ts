import { cannyFilter } from './cannyFilter.js';
import { type CompassOperatorId, compassFilters } from './compass.js';
import { english } from './english.js';
import { type GradientOperatorId, gradientFilters } from './gradients.js';
import type { CompassFilter, GradientFilter } from './types.js';

/** The operators of `edgeMap`: a pair of kernels, or eight of a compass. */
export type EdgeOperatorId = GradientOperatorId | CompassOperatorId;

/** An edge detector as people choose it: one of `edgeMap`'s operators, or `canny`. */
export interface EdgeDetector {
  readonly id: EdgeOperatorId | 'canny';
  readonly title: string;
  /** What the detector shows, in one line. */
  readonly meaning: string;
  /** The paper that it comes from. */
  readonly source: string;
}

/** A pair of kernels, one for each axis, that estimates the gradient by correlation. */
export interface GradientOperator
  extends EdgeDetector,
    Pick<GradientFilter, 'x' | 'y' | 'factors'> {
  readonly id: GradientOperatorId;
}

/** Eight kernels, one for each direction; the largest response is the edge's strength. */
export interface CompassOperator extends EdgeDetector, Pick<CompassFilter, 'kernels'> {
  readonly id: CompassOperatorId;
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
export const gradientOperators: readonly GradientOperator[] = gradientFilters.map(english);

/**
 * The compass operators. The kernel of a direction is largest where that side is the brighter one:
 * `n` answers to an image that is bright above and dark below.
 *
 * @example
 * ```ts
 * compassOperators[0]?.kernels[1]; // { direction: 'nw', matrix: [[5, 5, -3], [5, 0, -3], [-3, -3, -3]] }
 * ```
 */
export const compassOperators: readonly CompassOperator[] = compassFilters.map(english);

/**
 * The edge detectors, in the order in which a picker offers them: gradients, compasses, Canny's.
 *
 * @example
 * ```ts
 * edgeDetectors.map(({ id }) => id).at(-1); // 'canny'
 * ```
 */
export const edgeDetectors: readonly EdgeDetector[] = [
  ...gradientOperators,
  ...compassOperators,
  english(cannyFilter),
];
