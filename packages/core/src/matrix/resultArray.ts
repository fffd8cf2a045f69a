import { isArrayOf } from './arrayKind.js';
import type { FloatArray, NumericArray } from './types.js';

/**
 * Allocates what a computation on `source` returns: 8-bit and 16-bit integers and Float32Array
 * give a Float32Array (which holds all of them exactly), everything else a Float64Array.
 */
export function resultArray(source: NumericArray, length: number): FloatArray {
  return isNarrow(source) ? new Float32Array(length) : new Float64Array(length);
}

/** Whether Float32 holds every number that such an array can hold. */
export function isNarrow(data: NumericArray): boolean {
  return isArrayOf(data, 'Float32Array') || data.BYTES_PER_ELEMENT < 4;
}
