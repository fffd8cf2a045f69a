import { toDouble } from './decimal.js';
import type { Dtype } from './dtype.js';
import { shortestDigits } from './shortestDigits.js';

/**
 * Writes a number with the fewest digits that still tell it from every other number of its type.
 *
 * @param value Any number; NaN and infinities become `nan`, `inf` and `-inf`, as NumPy prints them.
 * @param dtype Its type; default `'float64'`.
 * @example
 * ```ts
 * formatNumber(Math.fround(0.1)); // '0.10000000149011612'
 * formatNumber(Math.fround(0.1), 'float32'); // '0.1'
 * formatNumber(-0); // '-0'
 * ```
 */
export function formatNumber(value: number, dtype: Dtype = 'float64'): string {
  if (Object.is(value, -0)) return '-0';
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (value === 0 || (dtype !== 'float32' && dtype !== 'float16')) return String(value);
  // At most nine digits: the double nearest to them prints as those very digits.
  const size = toDouble(shortestDigits(Math.abs(value), dtype));
  return String(value < 0 ? -size : size);
}
