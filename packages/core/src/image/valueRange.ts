import { checkNumber } from '../check/checkNumber.js';
import { describe } from '../check/describe.js';
import { extremesOf } from '../engine/show.js';
import type { NumericArray } from '../matrix/types.js';

/** The values that a colour map's lowest and highest colour stand for. */
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
 * The range that a colour map spans by default: the least to the greatest finite value, or, where
 * the map is symmetric, ±max |x|, so that its middle is zero. Where that leaves nothing to span (no finite
 * value, or only zeros on a symmetric map) it is 0…1 or ±1.
 */
export function valueRange(data: NumericArray, symmetric: boolean): ValueRange {
  const [low, high] = extremesOf(data) ?? [0, 1];
  if (!symmetric) return [low, high];
  const most = Math.max(-low, high) || 1;
  return [-most, most];
}
