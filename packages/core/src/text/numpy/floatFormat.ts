import type { Dtype } from '../dtype.js';
import { type DigitRule, type Notation, positional, scientific } from './floatDigits.js';
import type { PrintSettings } from './printOptions.js';

/** Turns a number into text of the width that all numbers of an array share. */
export type CellFormat = (value: number | bigint) => string;

/**
 * The common format of an array's floats: one notation, points below each other, no more digits
 * than one of them needs.
 *
 * @param sample The numbers that will be printed; notation and widths come from the finite ones.
 */
export function floatFormat(
  sample: ArrayLike<number | bigint>,
  dtype: Dtype,
  { precision, floatmode, suppress, sign }: PrintSettings,
): CellFormat {
  const numbers = Float64Array.from(sample, Number);
  const finite = numbers.filter(Number.isFinite);
  const exponential = needsExponent(finite, dtype, suppress);
  const notation = exponential ? scientific : positional;
  const unique = floatmode !== 'fixed';
  const most = floatmode === 'unique' ? Infinity : precision;
  const free = { unique, least: unique ? 0 : precision, most };

  let { left, right, exponent } = measure(finite, dtype, notation, free, sign);
  const equal = exponential || floatmode === 'fixed' || floatmode === 'maxprec_equal';
  const rule = equal ? { unique, least: right, most: right } : free;
  if (sign === ' ' && !finite.some(isNegative)) left++;
  // From the point on: `.fraction`, `.fractione±dd`.
  const tail = 1 + right + (exponential ? 1 + exponent : 0);
  if (finite.length < numbers.length) {
    // Room for 'nan', and for 'inf' with its sign.
    const signed = sign !== '-' || numbers.includes(-Infinity) ? 1 : 0;
    left = Math.max(left, 3 + signed - tail);
  }
  const width = left + tail;

  return (number) => {
    const value = Number(number);
    if (Number.isNaN(value)) return `${sign === '+' ? '+' : ''}nan`.padStart(width);
    const prefix = signOf(value, sign);
    if (!Number.isFinite(value)) return `${prefix}inf`.padStart(width);
    const parts = notation(Math.abs(value), dtype, rule);
    const whole = (prefix + parts.whole).padStart(left);
    if (!exponential) return `${whole}.${parts.fraction.padEnd(right)}`;
    const power = parts.exponent[0] + parts.exponent.slice(1).padStart(exponent - 1, '0');
    return `${whole}.${parts.fraction}e${power}`;
  };
}

/**
 * NumPy's rule for exponents: the largest magnitude reaches 10^8 (10^6 for float32, which has six
 * sure digits), or the smallest is under 10^−4, or they are more than 1000 apart. All in the array's
 * own precision.
 */
function needsExponent(finite: Float64Array, dtype: Dtype, suppress: boolean): boolean {
  let least = Infinity;
  let greatest = 0;
  for (const value of finite) {
    const size = Math.abs(value);
    if (size === 0) continue;
    if (size < least) least = size;
    if (size > greatest) greatest = size;
  }
  if (greatest === 0) return false;
  const single = dtype === 'float32';
  const round = single ? Math.fround : (value: number) => value;
  if (greatest >= (single ? 1e6 : 1e8)) return true;
  return !suppress && (least < round(1e-4) || round(greatest / least) > 1000);
}

/** The greatest lengths before the point, after it, and of the exponent with its sign. */
function measure(
  finite: Float64Array,
  dtype: Dtype,
  notation: Notation,
  rule: DigitRule,
  sign: PrintSettings['sign'],
) {
  let left = 0;
  let right = 0;
  let exponent = 0;
  for (const value of finite) {
    const parts = notation(Math.abs(value), dtype, rule);
    left = Math.max(left, signOf(value, sign).length + parts.whole.length);
    right = Math.max(right, parts.fraction.length);
    exponent = Math.max(exponent, parts.exponent.length);
  }
  return { left, right, exponent };
}

function signOf(value: number, sign: PrintSettings['sign']): string {
  if (isNegative(value)) return '-';
  return sign === '+' ? '+' : '';
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}
