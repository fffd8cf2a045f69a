import { isNarrow } from '../matrix/resultArray.js';
import type { NumericArray } from '../matrix/types.js';
import type { Precision } from './memory.js';

interface Numbers {
  readonly data: NumericArray;
}

interface Sums {
  readonly layers: readonly { readonly image: Numbers; readonly kernel: Numbers }[];
  readonly out: NumericArray;
}

/**
 * The number type in which a correlation is summed: Float32 where the result is a Float32Array, the
 * images hold nothing that Float32 doesn't, and the kernel's numbers are within its range with room
 * to spare; otherwise Float64.
 */
export function precisionOf({ layers, out }: Sums): Precision {
  const narrow =
    out instanceof Float32Array &&
    layers.every(({ image, kernel }) => isNarrow(image.data) && allInRange(kernel.data));
  return narrow ? 'float32' : 'float64';
}

/** Whether each number is 0, or from 2⁻⁸⁰ to 2⁸⁰ in size. */
function allInRange(weights: NumericArray): boolean {
  for (let at = 0; at < weights.length; at++) {
    const size = Math.abs(weights[at]!);
    if (!(size <= 2 ** 80) || (size < 2 ** -80 && size > 0)) return false;
  }
  return true;
}
