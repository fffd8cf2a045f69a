/** Numbers as a program has them in its memory: little-endian, the last axis the fastest. */
export interface StoredArray {
  /** NumPy's letter and the bytes of a number: `u1`, `i8`, `f4`, `b1`. */
  readonly type: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** How many numbers an array of a shape has. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, axis) => product * axis, 1);
}
