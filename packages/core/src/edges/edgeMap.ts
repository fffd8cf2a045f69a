import { checkNumber } from '../check/checkNumber.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import type { Banded } from '../engine/banded.js';
import { compassFilters } from '../filters/compass.js';
import type { EdgeOperatorId } from '../filters/edgeDetectors.js';
import { gradientFilters } from '../filters/gradients.js';
import { checkNorm, type Norm } from '../formula/norm.js';
import { type Border, borders } from '../matrix/border.js';
import { bytesFor, clamped, unshared } from '../matrix/destination.js';
import type { Matrix } from '../matrix/types.js';
import { bandedEdges, type EdgeWork } from './bandedEdges.js';
import { asBytes, type EdgeInput } from './edgeInput.js';
import { findOperator } from './findOperator.js';

/** Options of `edgeMap`. */
export interface EdgeMapOptions<T extends Uint8Array | Uint8ClampedArray = Uint8Array> {
  /** The kernels that find edges; default `'sobel'`. */
  readonly operator?: EdgeOperatorId;
  /** The norm of the gradient; default `'L2'`. Compass operators have none. */
  readonly norm?: Norm;
  /** The border padding; default `'reflect'`. */
  readonly border?: Border;
  /**
   * Makes the map binary: 255 where the strength is strictly greater, otherwise 0. Default: none.
   */
  readonly threshold?: number;
  /** The destination, which is also returned: a matrix of the image's size. It may be the image. Default: a new matrix. */
  readonly out?: Matrix<T>;
}

/**
 * The edge map of an image: the stronger the edge, the brighter.
 *
 * The strength is the magnitude of the gradient, or the largest response of a compass operator. It
 * is rounded to the nearest integer (halves to the even one) and clamped to 0…255, or, with a
 * `threshold`, compared unrounded. Sources: those of `gradientOperators` and `compassOperators`.
 *
 * @param image A matrix, or an RGBA image, which is converted to grey values.
 * @returns A matrix of the image's size.
 * @throws TypeError or RangeError for an invalid image, for an unknown or unused option, and for an
 *   `out` that does not fit.
 * @example
 * ```ts
 * const step = [[0, 0, 9, 90], [0, 0, 9, 90]];
 * toRows(edgeMap(step)); // [[0, 36, 255, 0], [0, 36, 255, 0]]
 * toRows(edgeMap(step, { threshold: 36 })); // [[0, 0, 255, 0], [0, 0, 255, 0]]
 * ```
 */
export function edgeMap<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
  image: EdgeInput,
  options: EdgeMapOptions<T> = {},
): Matrix<T> {
  const { banded, out } = edgeBands(image, options);
  banded.compute(0, clamped(out.data));
  return out;
}

/** An edge map rows by rows, and where they go: bytes that round and clamp. */
export function edgeBands<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
  image: EdgeInput,
  options: EdgeMapOptions<T>,
): { readonly banded: Banded; readonly out: Matrix<T> } {
  checkOptions('options', options, ['operator', 'norm', 'border', 'threshold', 'out']);
  const source = asBytes(image);
  const out = bytesFor(options.out, source.rows, source.cols);
  const work = checkWork(options);
  return { banded: bandedEdges(unshared(source, out.data), work, clamped(out.data)), out };
}

function checkWork(options: EdgeMapOptions<Uint8Array | Uint8ClampedArray>): EdgeWork {
  const { norm, threshold: level } = options;
  if (level !== undefined) checkNumber('threshold', level);
  const operator = findOperator(
    [...gradientFilters, ...compassFilters],
    options.operator ?? 'sobel',
  );
  if (operator.kind === 'compass' && norm !== undefined) {
    throw new TypeError(`norm has no effect with the compass operator '${operator.id}': remove it`);
  }
  const border = checkOneOf('border', options.border ?? 'reflect', borders);
  return { operator, norm: checkNorm(norm ?? 'L2'), placement: { mode: 'same', border }, level };
}
