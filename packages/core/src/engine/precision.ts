import type { FilterBank } from '../formula/filterBank.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { isNarrow } from '../matrix/resultArray.js';
import type { NumericArray } from '../matrix/types.js';
import type { Precision } from './memory.js';

/**
 * The number type in which a bank is summed: Float32 where the result is a Float32Array, the
 * images hold nothing that Float32 doesn't, and the filters' numbers are within its range with room
 * to spare; otherwise Float64.
 */
export function precisionOf({ images, filters, out }: FilterBank): Precision {
  const narrow =
    isArrayOf(out, 'Float32Array') &&
    images.every(({ data }) => isNarrow(data)) &&
    allInRange(filters.data);
  return narrow ? 'float32' : 'float64';
}

/** Whether each number is 0, or from 2⁻⁸⁰ to 2⁸⁰ in size. */
export function allInRange(weights: NumericArray): boolean {
  const { length } = weights; // asking an array of any type each time takes as long as the rest
  for (let at = 0; at < length; at++) {
    const size = Math.abs(weights[at]!);
    if (!(size <= 2 ** 80) || (size < 2 ** -80 && size > 0)) return false;
  }
  return true;
}
