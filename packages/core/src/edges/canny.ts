import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import type { Matrix } from '../matrix/types.js';
import { gradient } from './gradient.js';
import { asGray, type EdgeInput } from './input.js';
import { checkNorm, lengthIn, type Norm } from './norm.js';
import { framedStrength, isRidge } from './ridge.js';

/** Options of `canny`. */
export interface CannyOptions {
  /** An edge goes on while its strength is greater than this; default 100. */
  readonly low?: number;
  /** An edge needs one element whose strength is greater than this; default 200. */
  readonly high?: number;
  /** How a gradient is measured; default `'L1'`, as in OpenCV. */
  readonly norm?: Norm;
}

const WEAK = 1;
const EDGE = 2;

/**
 * Canny's edge detector: thin lines, 255 on an edge and 0 elsewhere, equal on every pixel to
 * OpenCV's `Canny(image, low, high, apertureSize=3, L2gradient=(norm == 'L2'))`.
 *
 * 1. The Sobel gradient, with the border `'edge'`; not smoothed before.
 * 2. Non-maximum suppression, as `nonMaximumSuppression` does it.
 * 3. Hysteresis: what is stronger than `high` is an edge, and so is what is stronger than `low` and
 *    joined to an edge over its eight neighbours. The two are swapped if `low` is the greater.
 *
 * @param image Grey values that are integers from 0 to 255, or a picture, of which the grey values
 *   are taken.
 * @returns A matrix of the image's size.
 * @throws RangeError that names the first element that is no integer from 0 to 255; TypeError or
 *   RangeError for what is no image, and for a threshold that is no finite number.
 * @see J. Canny, A Computational Approach to Edge Detection, IEEE Transactions on Pattern Analysis
 *   and Machine Intelligence 8(6), 1986
 * @example
 * ```ts
 * const step = [[0, 0, 90, 90], [0, 0, 90, 90], [0, 0, 90, 90]];
 * toRows(canny(step)); // [[0, 255, 0, 0], [0, 255, 0, 0], [0, 255, 0, 0]]
 * ```
 */
export function canny(image: EdgeInput, options: CannyOptions = {}): Matrix<Uint8Array> {
  checkOptions('options', options, ['low', 'high', 'norm']);
  const first = checkNumber('low', options.low ?? 100);
  const second = checkNumber('high', options.high ?? 200);
  const norm = checkNorm(options.norm ?? 'L1');
  const gray = asGray(image);
  checkBytes(gray);

  const level = norm === 'L1' ? (value: number) => value : squareOfPositive;
  const { marks, strong } = suppress(
    gray,
    norm,
    level(Math.min(first, second)),
    level(Math.max(first, second)),
  );
  follow(marks, strong, gray.cols + 2);
  return unframed(marks, gray.rows, gray.cols);
}

function checkBytes({ cols, data }: Matrix): void {
  if (data instanceof Uint8Array || data instanceof Uint8ClampedArray) return;
  const at = data.findIndex((value) => !(Number.isInteger(value) && value >= 0 && value <= 255));
  if (at < 0) return;
  throw new RangeError(
    `image[${Math.floor(at / cols)}][${at % cols}] must be an integer from 0 to 255, got ${describe(data[at])}`,
  );
}

/** The L2 norm is compared squared, as whole numbers; below 0 a threshold lets everything pass, as 0 does. */
function squareOfPositive(value: number): number {
  return Math.max(value, 0) ** 2;
}

/**
 * Marks the maxima along the gradient in a frame one element wide: `EDGE` above `high`, `WEAK`
 * above `low`. `strong` are the indices of the former.
 */
function suppress(gray: Matrix, norm: 'L1' | 'L2', low: number, high: number) {
  const { rows, cols } = gray;
  const stride = cols + 2;
  const { x, y } = gradient(gray, 'sobel', { border: 'edge' });
  const measure = norm === 'L1' ? lengthIn('L1') : (dx: number, dy: number) => dx * dx + dy * dy;
  const strength = framedStrength(x, y, measure);
  const marks = new Uint8Array(strength.length);
  const strong: number[] = [];
  for (let r = 0, from = 0; r < rows; r++) {
    let at = (r + 1) * stride + 1;
    for (let c = 0; c < cols; c++, at++, from++) {
      if (strength[at]! <= low) continue;
      if (!isRidge(strength, at, stride, x.data[from]!, y.data[from]!)) continue;
      marks[at] = WEAK;
      if (strength[at]! <= high) continue;
      marks[at] = EDGE;
      strong.push(at);
    }
  }
  return { marks, strong };
}

/** Makes an edge of every weak mark that is joined to one; `found` is used up as the stack. */
function follow(marks: Uint8Array, found: number[], stride: number): void {
  const neighbours = [-stride - 1, -stride, -stride + 1, -1, 1, stride - 1, stride, stride + 1];
  for (let at = found.pop(); at !== undefined; at = found.pop()) {
    for (const step of neighbours) {
      if (marks[at + step] !== WEAK) continue;
      marks[at + step] = EDGE;
      found.push(at + step);
    }
  }
}

/** The marks without their frame, as black and white. */
function unframed(marks: Uint8Array, rows: number, cols: number): Matrix<Uint8Array> {
  const data = new Uint8Array(rows * cols);
  for (let r = 0, to = 0; r < rows; r++) {
    let from = (r + 1) * (cols + 2) + 1;
    for (let c = 0; c < cols; c++) data[to++] = marks[from++] === EDGE ? 255 : 0;
  }
  return { rows, cols, data };
}
