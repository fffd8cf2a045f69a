import { checkOneOf } from '../check/checkOneOf.js';

/** How long a gradient is: `'L1'` is |x| + |y|, `'L2'` is √(x² + y²). Lower case means the same. */
export type Norm = 'L1' | 'L2' | 'l1' | 'l2';

/** Returns the norm in upper case, and throws if it is none. */
export function checkNorm(norm: unknown): 'L1' | 'L2' {
  const upper = norm === 'l1' || norm === 'l2' ? norm.toUpperCase() : norm;
  return checkOneOf('norm', upper, ['L1', 'L2']);
}

/** The function that measures a gradient. */
export function lengthIn(norm: 'L1' | 'L2'): (x: number, y: number) => number {
  return norm === 'L1' ? (x, y) => Math.abs(x) + Math.abs(y) : (x, y) => Math.sqrt(x * x + y * y);
}
