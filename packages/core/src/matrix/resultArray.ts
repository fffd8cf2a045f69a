import type { FloatArray, NumericArray } from './types.js';

/**
 * Allocates what a computation on `source` returns: 8-bit and 16-bit integers and Float32Array
 * give a Float32Array (which holds all of them exactly), everything else a Float64Array.
 */
export function resultArray(source: NumericArray, length: number): FloatArray {
  const narrow = source instanceof Float32Array || source.BYTES_PER_ELEMENT < 4;
  return narrow ? new Float32Array(length) : new Float64Array(length);
}
