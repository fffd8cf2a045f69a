import type { NumericArray } from './types.js';

/** A number type as NumPy writes it: kind, and bytes an element. */
export type RawType =
  | 'b1'
  | 'u1'
  | 'u2'
  | 'u4'
  | 'u8'
  | 'i1'
  | 'i2'
  | 'i4'
  | 'i8'
  | 'f2'
  | 'f4'
  | 'f8';

const arrays = {
  u1: Uint8Array,
  u2: Uint16Array,
  u4: Uint32Array,
  i1: Int8Array,
  i2: Int16Array,
  i4: Int32Array,
  f4: Float32Array,
  f8: Float64Array,
} as const;

/** An integer of 64 bits that no double holds. */
export class InexactError extends RangeError {}

/** Reverses the bytes of every element, in place. */
export function swapBytes(bytes: Uint8Array, size: number): void {
  for (let start = 0; start < bytes.length; start += size) {
    for (let low = start, high = start + size - 1; low < high; low++, high--) {
      const byte = bytes[low]!;
      bytes[low] = bytes[high]!;
      bytes[high] = byte;
    }
  }
}

/**
 * Little-endian bytes as numbers. float16 becomes Float32Array, integers of 64 bits become
 * Float64Array, which holds them exactly up to 2⁵³; bool becomes 0 and 1. The others are a view of the
 * same memory.
 *
 * @param bytes An array that begins at a multiple of 8 in its memory.
 * @throws InexactError for an integer that no double holds.
 */
export function rawNumbers(bytes: Uint8Array, type: RawType): NumericArray {
  const { buffer, byteOffset, length } = bytes;
  if (type === 'b1') return bytes.map((value) => (value === 0 ? 0 : 1));
  if (type === 'f2')
    return Float32Array.from(new Uint16Array(buffer, byteOffset, length / 2), half);
  if (type === 'u8') return exact(new BigUint64Array(buffer, byteOffset, length / 8));
  if (type === 'i8') return exact(new BigInt64Array(buffer, byteOffset, length / 8));
  const Numbers = arrays[type];
  return new Numbers(buffer as ArrayBuffer, byteOffset, length / Numbers.BYTES_PER_ELEMENT);
}

function exact(integers: BigInt64Array | BigUint64Array): Float64Array {
  const numbers = new Float64Array(integers.length);
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = Number(integers[at]!);
    if (BigInt(numbers[at]!) === integers[at]!) continue;
    throw new InexactError(`the integer ${integers[at]}, which a double does not hold exactly`);
  }
  return numbers;
}

/** The number of a float16's bits (IEEE 754 binary16). */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  const size = exponent === 0 ? fraction : fraction + 1024;
  return sign * size * 2 ** (Math.max(exponent, 1) - 25);
}
