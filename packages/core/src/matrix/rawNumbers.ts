import { isArrayOf } from './arrayKind.js';
import type { NumericArray } from './types.js';

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

/** A number type as NumPy writes it: kind, and bytes an element. */
export type RawType = 'b1' | 'u8' | 'i8' | 'f2' | keyof typeof arrays;

/** An integer of 64 bits that no double holds. */
export class InexactError extends RangeError {
  constructor(readonly integer: bigint) {
    super(`the integer ${integer}, which a double does not hold exactly`);
  }
}

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
  if (type === 'f2') return halves(new Uint16Array(buffer, byteOffset, length / 2));
  if (type === 'u8')
    return exact(new BigUint64Array(buffer as ArrayBuffer, byteOffset, length / 8));
  if (type === 'i8') return exact(new BigInt64Array(buffer as ArrayBuffer, byteOffset, length / 8));
  const Numbers = arrays[type];
  return new Numbers(buffer as ArrayBuffer, byteOffset, length / Numbers.BYTES_PER_ELEMENT);
}

function exact(integers: BigInt64Array<ArrayBuffer> | BigUint64Array<ArrayBuffer>): Float64Array {
  const { buffer, byteOffset, length } = integers;
  const low = new Uint32Array(buffer, byteOffset, 2 * length);
  const isSigned = isArrayOf(integers, 'BigInt64Array');
  const high = new (isSigned ? Int32Array : Uint32Array)(buffer, byteOffset, 2 * length);
  const numbers = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const value = high[2 * at + 1]! * 2 ** 32 + low[2 * at]!;
    numbers[at] = value;
    if (Number.isSafeInteger(value) || BigInt(value) === integers[at]!) continue;
    throw new InexactError(integers[at]!);
  }
  return numbers;
}

function halves(bits: Uint16Array): Float32Array {
  const table = Float32Array.from({ length: 65536 }, (_, at) => half(at));
  const numbers = new Float32Array(bits.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = table[bits[at]!]!;
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
