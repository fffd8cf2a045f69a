import { checkNumber } from '../check/checkNumber.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import { type EdgeWeights, edgeMapOfBytes } from '../engine/edgeMapOfBytes.js';
import { edgeMapReference } from '../engine/edgeMapReference.js';
import { startEngine } from '../engine/engine.js';
import { widestRow } from '../engine/grayStrips.js';
import type { EdgeMapping } from '../formula/edges.js';
import { checkNorm, type Norm } from '../formula/norm.js';
import { isImage } from '../image/checkImage.js';
import { toGray } from '../image/toGray.js';
import { type Border, borders } from '../matrix/border.js';
import { bytesFor, unshared } from '../matrix/destination.js';
import type { Matrix } from '../matrix/types.js';
import { type CompassOperator, type CompassOperatorId, compassOperators } from './compass.js';
import { findOperator } from './findOperator.js';
import { asBytes, type EdgeInput } from './input.js';
import { type GradientOperator, type GradientOperatorId, gradientOperators } from './operators.js';

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
  /** Where the result goes: a matrix of the image's size. It is returned. It may be the image. */
  readonly out?: Matrix<Uint8Array>;
}

/** Fewer elements than this are not worth starting the engine for. */
const leastForEngine = 256;

/**
 * The edges of an image as a picture in grey: the brighter, the stronger.
 *
 * The strength is the magnitude of the gradient, or the largest response of a compass operator. It
 * is rounded to the nearest integer (halves to the even one) and clamped to 0…255, or, with a
 * `threshold`, compared unrounded.
 *
 * @param image A matrix, or a picture, of which the grey values are taken.
 * @returns A matrix of the image's size.
 * @throws TypeError or RangeError for what is no image, for an unknown or unused option, and for an
 *   `out` that does not fit.
 * @example
 * ```ts
 * const step = [[0, 0, 9, 90], [0, 0, 9, 90]];
 * toRows(edgeMap(step)); // [[0, 36, 255, 0], [0, 36, 255, 0]]
 * toRows(edgeMap(step, { threshold: 36 })); // [[0, 0, 255, 0], [0, 0, 255, 0]]
 * ```
 */
export function edgeMap(image: EdgeInput, options: EdgeMapOptions = {}): Matrix<Uint8Array> {
  checkOptions('options', options, ['operator', 'norm', 'border', 'threshold', 'out']);
  const source = asBytes(image);
  const out = bytesFor(options.out, source.rows, source.cols);
  const mapping = checkMapping(options);
  const weights = 'channels' in source ? weightsOf(mapping) : undefined;
  const worthwhile = out.data.length >= leastForEngine && out.cols <= widestRow;
  const engine = weights && worthwhile ? startEngine() : undefined;
  if (engine && weights && 'channels' in source) {
    edgeMapOfBytes(engine, unshared(source, out.data), { ...mapping, ...weights }, out.data);
  } else {
    edgeMapReference(isImage(image) ? toGray(image) : source, mapping, out.data);
  }
  return out;
}

interface OperatorMapping extends EdgeMapping {
  readonly operator: GradientOperator | CompassOperator;
}

function checkMapping(options: EdgeMapOptions): OperatorMapping {
  const { norm, threshold: level } = options;
  if (level !== undefined) checkNumber('threshold', level);
  const operator = findOperator(
    [...gradientOperators, ...compassOperators],
    options.operator ?? 'sobel',
  );
  if ('kernels' in operator && norm !== undefined) {
    throw new TypeError(
      `norm must be left out with the compass operator '${operator.id}', got ${describe(norm)}`,
    );
  }
  return {
    operator,
    norm: checkNorm(norm ?? 'L2'),
    border: checkOneOf('border', options.border ?? 'reflect', borders),
    level,
  };
}

/** The weights of an operator that the engine has: of whole numbers, and not larger than 3×3. */
function weightsOf({ operator }: OperatorMapping): EdgeWeights | undefined {
  if ('kernels' in operator || operator.factors?.derivative.length !== 3) return undefined;
  const { smoothing } = operator.factors;
  const side = smoothing[Math.floor(smoothing.length / 2)]!;
  return { corner: smoothing.length === 3 ? smoothing[0]! : 0, side };
}
