import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import { cannyReference } from '../engine/cannyReference.js';
import { computeOn, startEngine } from '../engine/engine.js';
import { widestRow } from '../engine/grayStrips.js';
import { follow } from '../engine/hysteresis.js';
import { dropWeak, markRidges as markRidgesOfBytes } from '../engine/ridges.js';
import type { ByteImage, Thresholds } from '../formula/edges.js';
import { checkNorm, type Norm } from '../formula/norm.js';
import { bytesFor, plainBytes, unshared } from '../matrix/destination.js';
import type { Matrix } from '../matrix/types.js';
import { asBytes, type EdgeInput } from './edgeInput.js';

/** Options of `canny`. */
export interface CannyOptions<T extends Uint8Array | Uint8ClampedArray = Uint8Array> {
  /** Elements stronger than this continue an edge; default 100. */
  readonly low?: number;
  /** Elements stronger than this start an edge; default 200. */
  readonly high?: number;
  /** How a gradient is measured; default `'L1'`, as in OpenCV. */
  readonly norm?: Norm;
  /** The destination, which is also returned: a matrix of the image's size. It may be the image. Default: a new matrix. */
  readonly out?: Matrix<T>;
}

/** Fewer elements than this are not worth starting the engine for. */
const leastForEngine = 256;

/**
 * Canny's edge detector: thin lines, 255 on an edge and 0 elsewhere, equal on every pixel to
 * OpenCV's `Canny(image, low, high, apertureSize=3, L2gradient=(norm == 'L2'))`.
 *
 * 1. The Sobel gradient with the border `'edge'`, without smoothing.
 * 2. Non-maximum suppression, as in `nonMaximumSuppression`.
 * 3. Hysteresis: elements stronger than `high` are edges, and so are elements stronger than `low`
 *    that are connected to an edge through their eight neighbours. If `low` is greater than `high`,
 *    the two are swapped.
 *
 * @param image A matrix of integers from 0 to 255, or an RGBA image, which is converted to grey
 *   values.
 * @returns A matrix of the image's size.
 * @throws RangeError that names the first element that is not an integer from 0 to 255; TypeError
 *   or RangeError for an invalid image, for a threshold that is not a finite number, and for an
 *   `out` that does not fit.
 * @see J. Canny, A Computational Approach to Edge Detection, IEEE Transactions on Pattern Analysis
 *   and Machine Intelligence 8(6), 1986
 * @example
 * ```ts
 * const step = [[0, 0, 90, 90], [0, 0, 90, 90], [0, 0, 90, 90]];
 * toRows(canny(step)); // [[0, 255, 0, 0], [0, 255, 0, 0], [0, 255, 0, 0]]
 * ```
 */
export function canny<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
  image: EdgeInput,
  options: CannyOptions<T> = {},
): Matrix<T> {
  checkOptions('options', options, ['low', 'high', 'norm', 'out']);
  const thresholds = checkThresholds(options);
  const source = checkBytes(asBytes(image));
  const out = bytesFor(options.out, source.rows, source.cols);
  const data = plainBytes(out.data);
  const worthwhile = data.length >= leastForEngine && out.cols <= widestRow;
  const engine = worthwhile ? startEngine(source.data) : undefined;
  if (engine) {
    computeOn(engine, (on) => {
      const strong = markRidgesOfBytes(on, unshared(source, data), thresholds, data);
      follow(data, out.cols, strong);
    });
    dropWeak(engine, data);
  } else {
    cannyReference(source, thresholds, data);
  }
  return out;
}

function checkThresholds(options: CannyOptions<Uint8Array | Uint8ClampedArray>): Thresholds {
  const first = checkNumber('low', options.low ?? 100);
  const second = checkNumber('high', options.high ?? 200);
  const norm = checkNorm(options.norm ?? 'L1');
  const level = norm === 'L1' ? (value: number) => value : squareOfPositive;
  return {
    norm,
    low: level(Math.min(first, second)),
    high: level(Math.max(first, second)),
  };
}

/** The L2 norm is compared squared, as whole numbers; below 0 a threshold lets everything pass, as 0 does. */
function squareOfPositive(value: number): number {
  return Math.max(value, 0) ** 2;
}

/** The image in bytes, which its elements must be. */
function checkBytes(image: ByteImage | Matrix): ByteImage {
  if ('channels' in image) return image;
  const { rows, cols, data } = image;
  const at = data.findIndex((value) => !(Number.isInteger(value) && value >= 0 && value <= 255));
  if (at < 0) return { rows, cols, channels: 1, data: Uint8Array.from(data) };
  throw new RangeError(
    `image[${Math.floor(at / cols)}][${at % cols}] must be an integer from 0 to 255, got ${describe(data[at])}`,
  );
}
