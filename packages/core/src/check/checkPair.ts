import { outOfRange, wrongType } from './mismatch.js';

/** One number for both axes, or one for each: `[rows, cols]`. */
export type Pair = number | readonly [rows: number, cols: number];

/** Returns `[rows, cols]`, both integers of at least `least`; one number stands for both. */
export function checkPair(name: string, value: unknown, least: number): [number, number] {
  const pair = typeof value === 'number' ? [value, value] : value;
  if (!Array.isArray(pair) || pair.length !== 2) {
    throw wrongType(name, 'a number or [rows, cols]', value);
  }
  if (pair.every((item) => Number.isSafeInteger(item) && item >= least)) {
    return [pair[0], pair[1]];
  }
  throw outOfRange(name, `an integer of at least ${least}, or two as [rows, cols]`, value);
}
