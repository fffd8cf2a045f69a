import { checkPair } from '../check/checkPair.js';
import { describe } from '../check/describe.js';

/** The longest side of a generated kernel: a larger one is a slip, and would fill the memory. */
const LONGEST = 1023;

/** Returns a kernel's `[rows, cols]`, both from 1 to 1023. */
export function checkSize(size: unknown): [rows: number, cols: number] {
  const pair = checkPair('size', size, 1);
  if (Math.max(...pair) <= LONGEST) return pair;
  throw new RangeError(`size must be at most ${LONGEST} on each side, got ${describe(size)}`);
}

/** As `checkSize`, for kernels that need an element at their centre. */
export function checkOddSize(size: unknown): [rows: number, cols: number] {
  const pair = checkSize(size);
  if (pair.every((side) => side % 2 === 1)) return pair;
  throw new RangeError(`size must be odd on each side, got ${describe(size)}`);
}
