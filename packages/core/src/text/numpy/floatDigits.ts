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

/** A notation: writes a finite number ≥ 0 with a point, and no more zeros at its end than `rule.least` asks for. */
type Notation = (
  value: number,
  dtype: FloatDtype,
  rule: DigitRule,
  /** How many digits an exponent has at least. */
  exponentDigits?: number,
) => string;

/** Digits · 10^power, of any length. */
interface Digits {
  readonly digits: string;
  readonly power: number;
}

/** `1.25e-07`. */
export const scientific: Notation = (value, dtype, rule, exponentDigits = 2) => {
  // Doubles under 2^−1022 have less precision.
  const sure = rule.most < 15 && value >= 2 ** -1022;
  const { digits, power } = digitsOf(value, dtype, rule, sure, behindFirst, roundedScientific);
  const exponent = power + digits.length - 1;
  const size = String(Math.abs(exponent)).padStart(exponentDigits, '0');
  return `${withPoint(digits, 1, rule.least)}e${exponent < 0 ? '-' : '+'}${size}`;
};

/** `0.000125`, for numbers under 1e21. */
export const positional: Notation = (value, dtype, rule) => {
  if (dtype === 'float64' && value < 2 ** 53 && Number.isInteger(value)) {
    return `${value}.${'0'.repeat(rule.least)}`;
  }
  const sure = value * 10 ** rule.most < 1e15;
  const { digits, power } = digitsOf(value, dtype, rule, sure, behindPoint, roundedPositional);
  const padded = power > 0 ? digits + '0'.repeat(power) : digits.padStart(1 - power, '0');
  return withPoint(padded, padded.length - Math.max(0, -power), rule.least);
};

/** How many digits stand after the point, in each notation. */
const behindFirst = ({ digits }: Digits) => digits.length - 1;
const behindPoint = ({ power }: Digits) => Math.max(0, -power);

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

/** Digits with a point in them and without their last zeros, but at least `least` behind the point. */
function withPoint(digits: string, point: number, least: number): string {
  let end = digits.length;
  while (end > point + least && digits.charCodeAt(end - 1) === 48) end--;
  return `${digits.slice(0, point)}.${digits.slice(point, end)}`;
}
