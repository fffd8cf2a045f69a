import { describe } from './describe.js';

/** Returns `value` if it is an integer of at least `least`, and throws a RangeError otherwise. */
export function checkInteger(name: string, value: unknown, least: number): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  const error = typeof value === 'number' ? RangeError : TypeError;
  throw new error(`${name} must be an integer of at least ${least}, got ${describe(value)}`);
}
