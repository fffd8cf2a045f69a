import { outOfRange, wrongType } from './mismatch.js';

/** Returns `value` if it is an integer of at least `least`, and throws a RangeError otherwise. */
export function checkInteger(name: string, value: unknown, least: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  const mismatch = typeof value === 'number' ? outOfRange : wrongType;
  throw mismatch(name, `an integer of at least ${least}`, value);
}
