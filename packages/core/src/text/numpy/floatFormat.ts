import { roundToFloat16 } from '../roundToFloat16.js';
import {
  type DigitRule,
  type FloatDtype,
  type NumberParts,
  positional,
  scientific,
} from './floatDigits.js';
import type { PrintSettings } from './printOptions.js';
import { type Survey, survey } from './survey.js';

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
  dtype: FloatDtype,
  { precision, floatmode, suppress, sign }: PrintSettings,
): CellFormat {
  const numbers = survey(sample);
  const exponential = needsExponent(numbers, dtype, suppress);
  const notation = exponential ? scientific : positional;
  const unique = floatmode !== 'fixed';
  const most = floatmode === 'unique' ? Infinity : precision;
  const free: DigitRule = { unique, least: unique ? 0 : precision, most };

  const plus = sign === '+' ? '+' : '';
  const partsOf = (size: number) => notation(size, dtype, free);
  let { left, right, exponent } = measure(numbers, partsOf, plus, most, exponential);
  const equal = exponential || floatmode === 'fixed' || floatmode === 'maxprec_equal';
  const rule: DigitRule = equal ? { unique, least: right, most: right } : free;
  if (sign === ' ' && numbers.negative === undefined) left++;
  // From the point on: `.fraction`, `.fractione±dd`.
  const tail = 1 + right + (exponential ? 1 + exponent : 0);
  if (numbers.finite.length < sample.length) {
    // Room for 'nan', and for 'inf' with its sign.
    const signed = sign !== '-' || numbers.negativeInfinity ? 1 : 0;
    left = Math.max(left, 3 + signed - tail);
  }
  const width = left + tail;

  return (number) => {
    const value = Number(number);
    if (Number.isNaN(value)) return `${plus}nan`.padStart(width);
    const prefix = value < 0 || Object.is(value, -0) ? '-' : plus;
    if (!Number.isFinite(value)) return `${prefix}inf`.padStart(width);
    const parts = notation(Math.abs(value), dtype, rule);
    const whole = (prefix + parts.whole).padStart(left);
    if (!exponential) return `${whole}.${parts.fraction.padEnd(right)}`;
    const power = parts.exponent[0] + parts.exponent.slice(1).padStart(exponent - 1, '0');
    return `${whole}.${parts.fraction}e${power}`;
  };
}

/** The magnitude from which a type's numbers have exponents, and how the type rounds. */
const types = {
  float64: { limit: 1e8, round: (value: number) => value },
  float32: { limit: 1e6, round: Math.fround },
  float16: { limit: 1e3, round: roundToFloat16 },
} as const;

/**
 * NumPy's rule for exponents: the largest magnitude reaches the limit (10^8, or 10 to as many digits
 * as the type is sure of), or the smallest is under 10^−4, or they are more than 1000 apart. All in
 * the array's own precision.
 */
function needsExponent({ least, greatest }: Survey, dtype: FloatDtype, suppress: boolean): boolean {
  if (least === undefined) return false;
  const { limit, round } = types[dtype];
  if (greatest >= limit) return true;
  return !suppress && (least < round(1e-4) || round(greatest / least) > 1000);
}

/**
 * The greatest lengths before the point, after it, and of the exponent with its sign. The first and
 * the last are those of the greatest and least magnitudes; the search for the second ends at `most`.
 */
function measure(
  { finite, least, positive, negative }: Survey,
  partsOf: (size: number) => NumberParts,
  plus: string,
  most: number,
  exponential: boolean,
) {
  const wholeLength = (size: number | undefined, sign: string) =>
    size === undefined ? 0 : sign.length + partsOf(size).whole.length;
  const exponentLength = (size: number | undefined) =>
    size === undefined ? 0 : partsOf(size).exponent.length;
  // In positional notation a whole number has no more digits after the point than 0 has.
  let right = exponential || finite.length === 0 ? 0 : partsOf(0).fraction.length;
  for (let at = 0; at < finite.length && right < most; at++) {
    const value = finite[at]!;
    if (!exponential && Number.isInteger(value)) continue;
    right = Math.max(right, partsOf(Math.abs(value)).fraction.length);
  }
  return {
    left: Math.max(wholeLength(positive, plus), wholeLength(negative, '-')),
    right,
    exponent: Math.max(...[least, positive, negative].map(exponentLength)),
  };
}
