import { type NoArrayCode, noArrayReason } from './noArrayReason';

/** Numbers as a program has them in its memory: little-endian, the last axis the fastest. */
export interface StoredArray {
  /** NumPy's letter and the bytes of a number: `u1`, `i8`, `f4`, `b1`. */
  readonly type: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** A variable is no array of numbers that can be shown. */
export class NoArray extends Error {
  readonly args: readonly (string | number)[];

  constructor(
    readonly code: NoArrayCode,
    ...args: (string | number)[]
  ) {
    super(noArrayReason(code, args, english));
    this.args = args;
  }
}

const english = (text: string, ...args: (string | number | boolean)[]) =>
  text.replace(/\{(\d)\}/g, (_, at) => String(args[at]));

/** How many numbers an array of a shape has. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, axis) => product * axis, 1);
}
