import type { NumericArray } from '../matrix/types.js';
import type { ValueRange } from './valueRange.js';

/** The least and the greatest finite value of several arrays, if there is one. */
export function extremes(arrays: readonly NumericArray[]): ValueRange | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : undefined;
}
