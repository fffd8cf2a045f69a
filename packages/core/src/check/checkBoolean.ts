import { describe } from './describe.js';

/** Returns `value` if it is true or false, and throws a TypeError otherwise. */
export function checkBoolean(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${name} must be true or false, got ${describe(value)}`);
}
