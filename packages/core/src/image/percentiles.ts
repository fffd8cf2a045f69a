import { describe } from '../check/describe.js';
import type { Extremes } from '../formula/look.js';
import type { NumericArray } from '../matrix/types.js';
import type { ValueRange } from './valueRange.js';

/** Two percentiles, from 0 to 100 and in ascending order. */
export type Percentiles = readonly [low: number, high: number];

/** Returns two numbers from 0 to 100, the first less than the second. */
export function checkPercentiles(name: string, percentiles: unknown): Percentiles {
  if (!Array.isArray(percentiles) || percentiles.length !== 2) {
    throw new TypeError(`${name} must be [low, high], got ${describe(percentiles)}`);
  }
  const [low, high] = percentiles as [unknown, unknown];
  const isNumber = typeof low === 'number' && typeof high === 'number';
  if (isNumber && low >= 0 && low < high && high <= 100) return [low, high];
  throw new RangeError(
    `${name} must be [low, high] with 0 ≤ low < high ≤ 100, got ${describe(percentiles)}`,
  );
}

/**
 * The percentiles of the finite values of several arrays, or of their magnitudes, by NumPy's methods
 * `'lower'` and `'higher'`:
 *
 *     low = sorted[⌊(n − 1) · p / 100⌋],     high = sorted[⌈(n − 1) · p / 100⌉]
 *
 * so that few values lose none. Where nearly all values are equal and both percentiles are the same, they
 * are the extremes. `undefined` where no value is finite.
 */
export function percentilesOf(
  arrays: readonly NumericArray[],
  [low, high]: Percentiles,
  absolute = false,
): Extremes {
  const sorted = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (Number.isFinite(value)) sorted[count++] = absolute ? Math.abs(value) : value;
    }
  }
  if (count === 0) return undefined;
  const finite = sorted.subarray(0, count).sort();
  const least = finite[Math.floor(((count - 1) * low) / 100)]!;
  const most = finite[Math.ceil(((count - 1) * high) / 100)]!;
  // Not −0, which sorts before 0.
  const range: ValueRange = least < most ? [least, most] : [finite[0]!, finite[count - 1]!];
  return [range[0] + 0, range[1] + 0];
}
