import { wrongType } from '../check/mismatch.js';
import type { Border } from './border.js';

/** Returns the constant outside the image; only the border `'zero'` has one. NaN and ±∞ may be it. */
export function checkFill(fill: unknown, border: Border): number {
  if (fill === undefined) return 0;
  if (typeof fill !== 'number') {
    throw wrongType('fill', 'a number', fill);
  }
  if (border !== 'zero') {
    throw new TypeError(
      `fill has no effect with border '${border}': remove it, or use border 'zero'`,
    );
  }
  return fill;
}
