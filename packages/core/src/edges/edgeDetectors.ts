import { compassOperators } from './compass.js';
import type { EdgeOperatorId } from './edgeMap.js';
import { gradientOperators } from './operators.js';

/** An edge detector as people choose it: one of `edgeMap`'s operators, or `canny`. */
export interface EdgeDetector {
  readonly id: EdgeOperatorId | 'canny';
  readonly title: string;
  /** What the detector shows, in one line. */
  readonly meaning: string;
}

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
  {
    id: 'canny',
    title: 'Canny',
    meaning: 'Thin, connected edges: maxima of the gradient, kept by two thresholds',
  },
];
