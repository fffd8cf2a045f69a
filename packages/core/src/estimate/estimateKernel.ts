import { checkInteger } from '../check/checkInteger.js';
import { checkNumber } from '../check/checkNumber.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { isImage } from '../image/checkImage.js';
import { toGray } from '../image/toGray.js';
import { toTensor } from '../image/toTensor.js';
import type { RgbaImage } from '../image/types.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { type Border, borders } from '../matrix/border.js';
import { planes } from '../matrix/tensor.js';
import type { Matrix, MatrixLike, NumericArray, Size } from '../matrix/types.js';
import { findSize } from './findSize.js';
import { fit } from './fit.js';
import { type NearestKernel, nearestKernel } from './nearestKernel.js';
import { type Pair, placeWindows } from './plane.js';

/** Options of `estimateKernel`. */
export interface EstimateOptions {
  /**
   * The kernel's rows; default: as `cols`. Without both, the smallest kernel is searched that explains
   * the result and that no larger one improves on: odd squares up to 19×19, then fewer rows and columns.
   */
  readonly rows?: number;
  /** The kernel's columns; default: as `rows`. */
  readonly cols?: number;
  /**
   * The border padding with which the result was computed, so that pixels at the edge count too. Default:
   * only pixels whose window lies inside the image count, whatever the border was.
   */
  readonly border?: Border;
  /**
   * The largest residual (per pixel that the weights do not use up) with which the result counts as explained,
   * in units of `after`. Default for integers 0.36, the most that rounding leaves (0.29 for most kernels), or a
   * fifth of `after`'s standard deviation if that is less; otherwise, and at least, 10⁻⁵ of `after`'s root mean
   * square.
   */
  readonly tolerance?: number;
}

/** A kernel found by `estimateKernel`. */
export interface KernelEstimate {
  /** rows × cols, for correlation (not rotated), with its centre at row and column `floor(size / 2)`. */
  readonly kernel: Matrix<Float64Array>;
  /**
   * The constant that is added to each result, such as 128 where middle grey stands for zero; 0 if the kernel
   * explains the result without one.
   */
  readonly offset: number;
  /** Root mean square of `after − kernel ∗ before − offset` over the pixels that count, in units of `after`. */
  readonly residual: number;
  /** False: no single kernel of this size (with a constant) does this, `kernel` only comes closest. */
  readonly explained: boolean;
  /**
   * How well the image determines the kernel: the condition number of the equations. Errors of the result
   * can grow by this factor. Infinity: other kernels give the same result on this image.
   */
  readonly condition: number;
  /** How many pixels (of all channels) count: those that are not clamped. */
  readonly pixels: number;
  /** The entry of the catalogue that resembles `kernel` most; undefined if all weights are 0. */
  readonly nearest: NearestKernel | undefined;
}

/**
 * Which kernel made this? Finds the kernel that, applied to the image `before`, gives `after`, by least squares
 * over all pixels that are not clamped, as NumPy's `lstsq` does:
 *
 *     Σ (after[r, c] − offset − Σ_i Σ_j kernel[i, j] · before[r + i − centre, c + j − centre])²  →  minimum
 *
 * The values 0 and 255 of bytes (0 and 65535 of 16-bit integers) count as clamped. A median, a gamma curve or a
 * warp leaves a residual that no kernel explains: see `explained`.
 *
 * @param before rows × cols, or an RGBA image.
 * @param after As large as `before` (mode `'same'`), or smaller by the kernel's size less 1 (`'valid'`, which
 *   also tells the size). Two RGBA images are compared by their grey values if `after` is grey, otherwise by
 *   red, green and blue, to which the same kernel must apply.
 * @throws TypeError or RangeError that names the argument or option, what was expected and what came; RangeError
 *   if fewer pixels count than the kernel has weights.
 * @example
 * ```ts
 * const before = [[3, 1, 4, 1], [5, 9, 2, 6], [5, 3, 5, 8], [9, 7, 9, 3]];
 * const after = correlate(before, [[2, 0, -2]], { mode: 'same' });
 * const { kernel, nearest, explained } = estimateKernel(before, after, { rows: 1, cols: 3 });
 * kernel.data.map(Math.round); // Float64Array [2, 0, -2]
 * nearest?.title.en; // 'Central differences x, times −2'
 * explained; // true
 * ```
 */
export function estimateKernel(
  before: MatrixLike | RgbaImage,
  after: MatrixLike | RgbaImage,
  options: EstimateOptions = {},
): KernelEstimate {
  checkOptions('options', options, ['rows', 'cols', 'border', 'tolerance']);
  const border = options.border && checkOneOf('border', options.border, borders);
  const given = pairsOf(before, after);
  const isRounded = given.every((pair) => !isFloat(pair.after.data));
  // Where digits count that Float32 sums don't have, the kernel is applied in double precision.
  const pairs = isRounded ? given : given.map(inDoubles);
  const tolerance =
    options.tolerance === undefined
      ? usualTolerance(pairs, isRounded)
      : checkNumber('tolerance', options.tolerance, { atLeast: 0 });
  const isEnough = (deviation: number) => deviation <= tolerance;
  const told = givenSize(pairs[0]!, options);
  const fitted = (size: Size, those: readonly Pair[], padding?: Border) =>
    fit(
      those.map((pair) => placeWindows(pair, size, padding)),
      size,
      isRounded,
      isEnough,
    );
  const size = told ?? findSize(pairs, border, fitted, tolerance);
  const found = size && fitted(size, pairs, border);
  if (!found) {
    const most = size ? `more than ${size.rows * size.cols}` : 'some';
    throw new RangeError(
      `after must have ${most} pixels that are not clamped and whose window lies inside before; use a smaller kernel or larger images, or give the border`,
    );
  }
  const { kernel, offset, residual, deviation, condition, pixels } = found;
  const explained = isEnough(deviation);
  return {
    kernel,
    offset,
    residual: residual(),
    explained,
    condition: condition(),
    pixels,
    nearest: nearestKernel(kernel),
  };
}

/** The size that the options or the two sizes tell, if any does. */
function givenSize({ before, after }: Pair, options: EstimateOptions): Size | undefined {
  const isSame = before.rows === after.rows && before.cols === after.cols;
  const valid = { rows: before.rows - after.rows + 1, cols: before.cols - after.cols + 1 };
  const unfit = new RangeError(
    `after must have before's size, ${before.rows}×${before.cols} (rows × columns), or be smaller by the kernel's size less 1, got ${after.rows}×${after.cols}`,
  );
  if (valid.rows < 1 || valid.cols < 1) throw unfit;
  if (!isSame && options.border) {
    throw new RangeError(
      `border has no effect where after (${after.rows}×${after.cols}) is smaller than before (${before.rows}×${before.cols}): remove it`,
    );
  }
  const { rows = options.cols, cols = options.rows } = options;
  if (rows === undefined || cols === undefined) {
    // A kernel almost as large as the image is not meant: the result was scaled down.
    if (!isSame && valid.rows * valid.cols >= after.rows * after.cols) throw unfit;
    return isSame ? undefined : valid;
  }
  checkInteger('rows', rows, 1);
  checkInteger('cols', cols, 1);
  if (
    isSame ? rows > before.rows || cols > before.cols : rows !== valid.rows || cols !== valid.cols
  ) {
    const expected = isSame
      ? 'not be larger than before, '
      : 'match the sizes of before and after, ';
    const size = isSame ? before : valid;
    throw new RangeError(
      `rows × cols must ${expected}${size.rows}×${size.cols}, got ${rows}×${cols}`,
    );
  }
  return { rows, cols };
}

/** The channels to compare. */
function pairsOf(before: MatrixLike | RgbaImage, after: MatrixLike | RgbaImage): readonly Pair[] {
  if (isImage(before) && isImage(after) && !isGray(after)) {
    const results = planes(toTensor(after));
    return planes(toTensor(before)).map((source, at) => ({ before: source, after: results[at]! }));
  }
  const pair = { before: grayOf(before, 'before'), after: grayOf(after, 'after') };
  for (const [name, { data }] of Object.entries(pair)) {
    if (!isFloat(data)) continue;
    const at = data.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) throw new RangeError(`${name} must hold finite numbers, got ${data[at]} at ${at}`);
  }
  return [pair];
}

function grayOf(image: MatrixLike | RgbaImage, name: string): Matrix {
  return isImage(image) ? toGray(image) : asMatrix(image, name);
}

function isGray({ data }: RgbaImage): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  }
  return true;
}

function inDoubles({ before, after }: Pair): Pair {
  return { before: { ...before, data: Float64Array.from(before.data) }, after };
}

function isFloat(data: NumericArray): boolean {
  return isArrayOf(data, 'Float32Array', 'Float64Array');
}

function usualTolerance(pairs: readonly Pair[], isRounded: boolean): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (const { after } of pairs) {
    const { data } = after;
    for (let at = 0; at < data.length; at++) {
      sum += data[at]!;
      squares += data[at]! * data[at]!;
    }
    count += data.length;
  }
  const square = squares / count;
  // What the sums' own rounding leaves, also where all of `after` is one value.
  const least = 1e-5 * Math.sqrt(square);
  if (!isRounded) return least;
  const deviation = Math.sqrt(Math.max(0, square - (sum / count) ** 2));
  return Math.min(0.36, Math.max(deviation / 5, least));
}
