import { describe } from '../check/describe.js';
import type { Border } from './border.js';

/** Returns the constant outside the image; only the border `'zero'` has one. NaN and ±∞ may be it. */
export function checkFill(fill: unknown, border: Border): number {
  if (fill === undefined) return 0;
  if (typeof fill !== 'number') {
    throw new TypeError(`fill must be a number, got ${describe(fill)}`);
  }
  if (border !== 'zero') {
    throw new TypeError(
      `fill has no effect with border '${border}': remove it, or use border 'zero'`,
    );
  }
  return fill;
}
