import type { NumericArray } from './types.js';

const types = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;

/** The name of each typed array, and its type. */
type Kinds = { readonly [K in keyof typeof types]: InstanceType<(typeof types)[K]> } & {
  readonly BigInt64Array: BigInt64Array;
  readonly BigUint64Array: BigUint64Array;
};

// An array of another realm (a frame, `vm`, jsdom) is not an instance of this realm's class. Its tag is a
// getter that reads what kind of array it is.
function kindOf(value: unknown): string | undefined {
  return ArrayBuffer.isView(value) ? (value as NumericArray)[Symbol.toStringTag] : undefined;
}

/** Whether a value is a typed array of one of these kinds, whichever realm it comes from. */
export function isArrayOf<K extends keyof Kinds>(
  value: unknown,
  ...kinds: readonly K[]
): value is Kinds[K] {
  return (kinds as readonly unknown[]).includes(kindOf(value));
}

/** True for the typed arrays of a `Matrix`: not for BigInt arrays, Float16Array or a DataView. */
export function isNumericArray(value: unknown): value is NumericArray {
  const kind = kindOf(value);
  return kind !== undefined && Object.hasOwn(types, kind);
}

/** Whether a value holds bytes 0 … 255. */
export function isByteArray(value: unknown): value is Uint8Array | Uint8ClampedArray {
  return isArrayOf(value, 'Uint8Array', 'Uint8ClampedArray');
}

/** This realm's class of an array, for a new one: of a Node `Buffer` Uint8Array. */
export function classOf<T extends NumericArray>(
  like: T,
): {
  new (length: number): T;
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): T;
} {
  return types[kindOf(like) as keyof typeof types] as never;
}

/** Whether memory is shared between threads. */
export function isSharedMemory(buffer: ArrayBufferLike): buffer is SharedArrayBuffer {
  return Object.prototype.toString.call(buffer) === '[object SharedArrayBuffer]';
}
