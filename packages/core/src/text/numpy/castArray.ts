import { outOfRange } from '../../check/mismatch.js';
import { type Dtype, findUnheld } from '../dtype.js';
import { roundToFloat16 } from '../roundToFloat16.js';
import type { NumpyArray } from './numpyArray.js';

/**
 * The array as one of another type; RangeError for a number that the type does not hold.
 *
 * @param name The argument's name, for error messages.
 */
export function castArray(array: NumpyArray, dtype: Dtype, name: string): NumpyArray {
  if (dtype === array.dtype) return array;
  const data = array.data as ArrayLike<number | bigint>;
  if (dtype === 'float32') return { ...array, dtype, data: Float32Array.from(data, Number) };
  if (dtype === 'float16') {
    return { ...array, dtype, data: Float32Array.from(data, (v) => roundToFloat16(Number(v))) };
  }
  const unheld = findUnheld(data, dtype);
  if (unheld === undefined) return { ...array, dtype };
  const { at, least, greatest } = unheld;
  const expected = `an integer from ${least} to ${greatest} for dtype '${dtype}'`;
  throw outOfRange(`${name}${subscript(array, at)}`, expected, data[at]);
}

/** The place of element `at` as it is written behind the array's name: `[1][0]`. */
function subscript({ shape }: NumpyArray, at: number): string {
  let place = '';
  let rest = at;
  for (const size of shape.toReversed()) {
    place = `[${rest % size}]${place}`;
    rest = Math.floor(rest / size);
  }
  return place;
}
