import { roundToDigits, scaleToInteger } from '../decimal.js';
import { toExponentialHalfEven, toFixedHalfEven } from '../roundHalfEven.js';
import { shortestDigits } from '../shortestDigits.js';

/** The float types. */
export type FloatDtype = 'float64' | 'float32' | 'float16';

/** How many digits to show after the point. */
export interface DigitRule {
  /** `true`: as many as tell the number from all others of its type; `false`: always `most`. */
  readonly unique: boolean;
  /** At least so many, further exact digits or zeros if need be. */
  readonly least: number;
  /** At most so many, the exact value rounded, ties to even. */
  readonly most: number;
}

/** A number's text in parts: `whole.fraction`, or `whole.fraction` and `e` and `exponent`. */
export interface NumberParts {
  readonly whole: string;
  readonly fraction: string;
  /** Sign and at least two digits; empty in positional notation. */
  readonly exponent: string;
}

/** A notation: takes a finite number ≥ 0 apart. */
export type Notation = (value: number, dtype: FloatDtype, rule: DigitRule) => NumberParts;

/** Digits · 10^power, of any length. */
interface Digits {
  readonly digits: string;
  readonly power: number;
}

/** `1.25e-07`; zeros beyond `rule.least` digits are dropped. */
export const scientific: Notation = (value, dtype, rule) => {
  // Doubles under 2^−1022 have less precision.
  const sure = rule.most < 15 && value >= 2 ** -1022;
  const known = ({ digits }: Digits) => digits.length - 1;
  const { digits, power } = digitsOf(value, dtype, rule, sure, known, roundedScientific);
  const exponent = power + digits.length - 1;
  const size = Math.abs(exponent);
  return {
    whole: digits[0]!,
    fraction: dropZeros(digits, 1, rule.least),
    exponent: `${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`,
  };
};

/** `0.000125`, for numbers under 1e21; zeros beyond `rule.least` digits are dropped. */
export const positional: Notation = (value, dtype, rule) => {
  if (dtype === 'float64' && value < 2 ** 53 && Number.isInteger(value)) {
    return { whole: `${value}`, fraction: '0'.repeat(rule.least), exponent: '' };
  }
  const sure = value * 10 ** rule.most < 1e15;
  const known = ({ power }: Digits) => Math.max(0, -power);
  const { digits, power } = digitsOf(value, dtype, rule, sure, known, roundedPositional);
  const padded = power > 0 ? digits + '0'.repeat(power) : digits.padStart(1 - power, '0');
  const point = padded.length - Math.max(0, -power);
  return {
    whole: padded.slice(0, point),
    fraction: dropZeros(padded, point, rule.least),
    exponent: '',
  };
};

/**
 * The digits of `value`: its shortest ones if there are as many as the rule wants, otherwise `rounded`.
 *
 * @param sure Doubles rounded to `rule.most` digits need no look at their shortest ones, which are the same
 *   if they are as few: no other decimal of 15 digits or fewer is as near.
 * @param known How many of the digits stand after the point.
 */
function digitsOf(
  value: number,
  dtype: FloatDtype,
  { unique, least, most }: DigitRule,
  sure: boolean,
  known: (digits: Digits) => number,
  rounded: (value: number, count: number) => Digits,
): Digits {
  if (!unique || (sure && dtype === 'float64')) return rounded(value, most);
  const shortest = shortestOf(value, dtype);
  const count = Math.min(Math.max(known(shortest), least), most);
  return count === known(shortest) ? shortest : rounded(value, count);
}

function shortestOf(value: number, dtype: FloatDtype): Digits {
  if (dtype === 'float64' || value === 0) return fromText(value.toExponential());
  const { digits, power } = shortestDigits(value, dtype);
  return { digits: String(digits), power };
}

function roundedScientific(value: number, count: number): Digits {
  if (count >= 15 || value === 0) return fromText(toExponentialHalfEven(value, count));
  const { digits, power } = roundToDigits(value, count + 1);
  return { digits: String(digits), power };
}

function roundedPositional(value: number, count: number): Digits {
  const scaled = scaleToInteger(value, count);
  const digits = scaled?.toString() ?? toFixedHalfEven(value, count).replace('.', '');
  return { digits, power: -count };
}

/** `d.ddde±x` as digits and power. */
function fromText(text: string): Digits {
  const [mantissa = '', exponent] = text.split('e');
  const digits = mantissa.replace('.', '');
  return { digits, power: Number(exponent) - digits.length + 1 };
}

/** The digits from `start` on without their last zeros, but at least `least` digits. */
function dropZeros(digits: string, start: number, least: number): string {
  let end = digits.length;
  while (end > start + least && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(start, end);
}
