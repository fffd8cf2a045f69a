import type { Correlation } from '../correlate/correlation.js';
import { isNarrow } from '../matrix/resultArray.js';
import type { Precision } from './memory.js';

/**
 * The number type in which a correlation is summed: Float32 where the result is a Float32Array, the
 * images hold nothing that Float32 doesn't, and the kernel's numbers are within its range with room
 * to spare; otherwise Float64.
 */
export function precisionOf({ layers, out }: Correlation): Precision {
  const narrow =
    out instanceof Float32Array &&
    layers.every(({ image, kernel }) => isNarrow(image.data) && kernel.data.every(inRange));
  return narrow ? 'float32' : 'float64';
}

/** 0, or from 2⁻⁸⁰ to 2⁸⁰ in size. */
function inRange(weight: number): boolean {
  const size = Math.abs(weight);
  return size === 0 || (size >= 2 ** -80 && size <= 2 ** 80);
}
