import { describe } from './describe.js';

/**
 * The error for an argument of another type.
 *
 * @param name The argument's name, or the path to a part of it.
 * @param expected What it must be.
 * @param value What came.
 * @param help What helps, after a semicolon.
 */
export function wrongType(name: string, expected: string, value: unknown, help = ''): TypeError {
  return new TypeError(`${name} must be ${expected}, got ${describe(value)}${help}`);
}

/** The error for an argument of the right type that has another value than it may have. */
export function outOfRange(name: string, expected: string, value: unknown): RangeError {
  return new RangeError(`${name} must be ${expected}, got ${describe(value)}`);
}
