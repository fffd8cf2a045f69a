import { outOfRange, wrongType } from './mismatch.js';

/** The open or closed interval that a number must lie in. */
interface Interval {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
}

/** Returns `value` if it is a finite number inside the interval, and throws otherwise. */
export function checkNumber(name: string, value: unknown, interval: Interval = {}): number {
  if (typeof value !== 'number') {
    throw wrongType(name, 'a number', value);
  }
  const { atLeast = -Infinity, above = -Infinity, atMost = Infinity } = interval;
  if (Number.isFinite(value) && value >= atLeast && value > above && value <= atMost) return value;
  throw outOfRange(name, expectation(interval), value);
}

function expectation({ atLeast, above, atMost }: Interval): string {
  const bounds = [
    atLeast === undefined ? '' : ` of at least ${atLeast}`,
    above === undefined ? '' : ` above ${above}`,
    atMost === undefined ? '' : ` up to ${atMost}`,
  ];
  return `a finite number${bounds.join('')}`;
}
