import { outOfRange, wrongType } from './mismatch.js';

/** Returns `value` if it is one of `choices`, and throws an error that lists them otherwise. */
export function checkOneOf<T extends string>(
  name: string,
  value: unknown,
  choices: readonly T[],
): T {
  if ((choices as readonly unknown[]).includes(value)) return value as T;
  const list = choices.map((choice) => `'${choice}'`).join(', ');
  const mismatch = typeof value === 'string' ? outOfRange : wrongType;
  throw mismatch(name, `one of ${list}`, value);
}
