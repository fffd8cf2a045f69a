import { describe } from './describe.js';

/** Returns `value` if it is one of `choices`, and throws an error that lists them otherwise. */
export function checkOneOf<T extends string>(
  name: string,
  value: unknown,
  choices: readonly T[],
): T {
  if ((choices as readonly unknown[]).includes(value)) return value as T;
  const list = choices.map((choice) => `'${choice}'`).join(', ');
  const error = typeof value === 'string' ? RangeError : TypeError;
  throw new error(`${name} must be one of ${list}, got ${describe(value)}`);
}
