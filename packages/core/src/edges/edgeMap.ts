import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import type { Border } from '../matrix/border.js';
import type { Matrix } from '../matrix/types.js';
import { type CompassOperatorId, compassOperators } from './compass.js';
import { compassStrength } from './compassStrength.js';
import { findOperator } from './findOperator.js';
import { gradient } from './gradient.js';
import { asGray, type EdgeInput } from './input.js';
import { checkNorm, lengthIn, type Norm } from './norm.js';
import { type GradientOperatorId, gradientOperators } from './operators.js';

/** The operators of `edgeMap`: a pair of kernels, or eight of a compass. */
export type EdgeOperatorId = GradientOperatorId | CompassOperatorId;

/** Options of `edgeMap`. */
export interface EdgeMapOptions {
  /** The kernels that find edges; default `'sobel'`. */
  readonly operator?: EdgeOperatorId;
  /** How a gradient is measured; default `'L2'`. The compass operators take none. */
  readonly norm?: Norm;
  /** How the image goes on past its edge; default `'reflect'`. */
  readonly border?: Border;
  /** Makes the map black and white: 255 where the strength is strictly greater, otherwise 0. */
  readonly threshold?: number;
}

/**
 * The edges of an image as a picture in grey: the brighter, the stronger.
 *
 * The strength is the magnitude of the gradient, or the largest response of a compass operator. It
 * is rounded to the nearest integer (halves to the even one) and clamped to 0…255, or, with a
 * `threshold`, compared unrounded.
 *
 * @param image A matrix, or a picture, of which the grey values are taken.
 * @returns A matrix of the image's size.
 * @throws TypeError or RangeError for what is no image, and for an unknown or unused option.
 * @example
 * ```ts
 * const step = [[0, 0, 9, 90], [0, 0, 9, 90]];
 * toRows(edgeMap(step)); // [[0, 36, 255, 0], [0, 36, 255, 0]]
 * toRows(edgeMap(step, { threshold: 36 })); // [[0, 0, 255, 0], [0, 0, 255, 0]]
 * ```
 */
export function edgeMap(image: EdgeInput, options: EdgeMapOptions = {}): Matrix<Uint8Array> {
  checkOptions('options', options, ['operator', 'norm', 'border', 'threshold']);
  const level = options.threshold;
  if (level !== undefined) checkNumber('threshold', level);
  const gray = asGray(image);
  const strength = strengthOf(gray, options);
  const data = new Uint8Array(gray.data.length);
  if (level === undefined) {
    // A Uint8ClampedArray rounds and clamps what is stored.
    const clamped = new Uint8ClampedArray(data.buffer);
    for (let at = 0; at < data.length; at++) clamped[at] = strength(at);
  } else {
    for (let at = 0; at < data.length; at++) data[at] = strength(at) > level ? 255 : 0;
  }
  return { rows: gray.rows, cols: gray.cols, data };
}

/** The strength of the edge at an index of the image, in double precision. */
function strengthOf(gray: Matrix, options: EdgeMapOptions): (at: number) => number {
  const { norm, border = 'reflect' } = options;
  const operator = findOperator(
    [...gradientOperators, ...compassOperators],
    options.operator ?? 'sobel',
  );
  if ('kernels' in operator) {
    if (norm !== undefined) {
      throw new TypeError(
        `norm must be left out with the compass operator '${operator.id}', got ${describe(norm)}`,
      );
    }
    const strength = compassStrength(gray, operator, border);
    return (at) => strength[at]!;
  }
  const length = lengthIn(checkNorm(norm ?? 'L2'));
  const { x, y } = gradient(gray, operator.id, { border });
  return (at) => length(x.data[at]!, y.data[at]!);
}
