import { checkNumber } from '../check/checkNumber.js';
import { describe } from '../check/describe.js';
import { extremesOf } from '../engine/show.js';
import type { Extremes } from '../formula/look.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { MatrixLike, NumericArray } from '../matrix/types.js';

/** The values that a colormap's lowest and highest colour stand for. */
export type ValueRange = readonly [low: number, high: number];

/** Returns `[low, high]`, two finite numbers in ascending order; they may be equal. */
export function checkRange(name: string, range: unknown): ValueRange {
  if (!Array.isArray(range) || range.length !== 2) {
    throw new TypeError(`${name} must be [low, high], got ${describe(range)}`);
  }
  const low = checkNumber(`${name}[0]`, range[0]);
  const high = checkNumber(`${name}[1]`, range[1]);
  if (low > high) {
    throw new RangeError(`${name} must be [low, high] with low ≤ high, got ${describe(range)}`);
  }
  return [low, high];
}

/**
 * The range that a colormap spans by default: the least to the greatest finite value, or, where
 * the map is symmetric, ±max |x|, so that its middle is zero. Where that leaves nothing to span (no finite
 * value, or only zeros on a symmetric map) it is 0…1 or ±1.
 */
export function valueRange(data: NumericArray, symmetric: boolean): ValueRange {
  return valueRangeOf(extremesOf(data), symmetric);
}

/** The range that a colormap spans for values with these extremes. */
export function valueRangeOf(extremes: Extremes, symmetric: boolean): ValueRange {
  const [low, high] = extremes ?? [0, 1];
  if (!symmetric) return [low, high];
  const most = Math.max(-low, high) || 1;
  return [-most, most];
}

/** The least and the greatest finite value of several arrays, or `undefined` where there is none. */
export function sharedExtremes(arrays: readonly NumericArray[]): Extremes {
  const found = arrays.map(extremesOf).filter((it: Extremes) => it !== undefined);
  if (found.length === 0) return undefined;
  return [Math.min(...found.map(([low]) => low)), Math.max(...found.map(([, high]) => high))];
}

/**
 * The least and the greatest finite value of one matrix or several: a `range` for `display`, `colorize` or
 * `figure`, so that all of them share one scale.
 *
 * @param matrices rows × cols each, of any sizes.
 * @returns `[low, high]`, or `undefined` where no value is finite.
 * @throws as `toRows`.
 * @example
 * ```ts
 * extremes([[1, Number.NaN]], [[-2], [5]]); // [-2, 5]
 * ```
 */
export function extremes(...matrices: readonly MatrixLike[]): ValueRange | undefined {
  return sharedExtremes(matrices.map((it, at) => asMatrix(it, `matrices[${at}]`).data));
}
