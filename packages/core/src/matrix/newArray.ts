import { classOf } from './arrayKind.js';
import type { NumericArray } from './types.js';

/** An array of the type of another, of zeros. */
export function newArray<T extends NumericArray>(like: T, length: number): T {
  return new (classOf(like))(length);
}
