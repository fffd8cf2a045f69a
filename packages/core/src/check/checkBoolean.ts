import { wrongType } from './mismatch.js';

/** Returns `value` if it is true or false, and throws a TypeError otherwise. */
export function checkBoolean(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw wrongType(name, 'true or false', value);
}
