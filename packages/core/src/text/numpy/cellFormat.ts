import type { Dtype } from '../dtype.js';
import { floatFormat } from './floatFormat.js';
import type { PrintSettings } from './printOptions.js';

/** Turns a number into text of the width that all numbers of an array share. */
export type CellFormat = (value: number | bigint) => string;

/**
 * The common format of an array's numbers.
 *
 * @param sample The numbers that will be printed, at least one.
 */
export function cellFormat(
  sample: ArrayLike<number | bigint>,
  dtype: Dtype,
  settings: PrintSettings,
): CellFormat {
  if (dtype === 'bool') return (value) => (Number(value) === 0 ? 'False' : ' True');
  return dtype === 'float64' || dtype === 'float32' || dtype === 'float16'
    ? floatFormat(sample, dtype, settings)
    : integerFormat(sample, settings.sign);
}

/**
 * Integers, right-aligned to the widest one. A sign `' '` keeps a column for the sign only where no
 * number is negative.
 */
function integerFormat(
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
