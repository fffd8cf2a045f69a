import type { CellFormat } from './floatFormat.js';
import type { PrintSettings } from './printOptions.js';

/**
 * The common format of an array's integers: right-aligned to the widest one. A sign `' '` keeps a
 * column for the sign only where no number is negative.
 *
 * @param sample The numbers that will be printed, at least one.
 */
export function integerFormat(
  sample: ArrayLike<number | bigint>,
  sign: PrintSettings['sign'],
): CellFormat {
  let least = sample[0]!;
  let greatest = least;
  for (let at = 1; at < sample.length; at++) {
    const value = sample[at]!;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const shown = sign === ' ' && least < 0 ? '-' : sign;
  const room = greatest >= 0 && shown !== '-' ? 1 : 0;
  const width = Math.max(String(greatest).length + room, String(least).length);
  const prefix = shown === '-' ? '' : shown;
  return (value) => (value < 0 ? `${value}` : `${prefix}${value}`).padStart(width);
}
