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
  const { digits, power } = scientificDigits(value, dtype, rule);
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
  const { digits, power } = positionalDigits(value, dtype, rule);
  const padded = power > 0 ? digits + '0'.repeat(power) : digits.padStart(1 - power, '0');
  const point = padded.length - Math.max(0, -power);
  return {
    whole: padded.slice(0, point),
    fraction: dropZeros(padded, point, rule.least),
    exponent: '',
  };
};

/**
 * The digits of `value` in scientific notation. A double rounded to 15 digits or fewer needs no
 * look at its shortest digits: if those are as few, the two are the same, for no other decimal that
 * short is as near. (Doubles under 2^−1022 have less precision.)
 */
function scientificDigits(value: number, dtype: FloatDtype, rule: DigitRule): Digits {
  if (rule.unique && (dtype !== 'float64' || rule.most >= 15 || value < 2 ** -1022)) {
    const shortest = shortestOf(value, dtype);
    const known = shortest.digits.length - 1;
    const count = clamp(known, rule);
    return count === known ? shortest : roundedScientific(value, count);
  }
  return roundedScientific(value, rule.most);
}

/** The digits of `value` in positional notation; of doubles as in `scientificDigits`. */
function positionalDigits(value: number, dtype: FloatDtype, rule: DigitRule): Digits {
  if (rule.unique && (dtype !== 'float64' || !(value * 10 ** rule.most < 1e15))) {
    const shortest = shortestOf(value, dtype);
    const known = Math.max(0, -shortest.power);
    const count = clamp(known, rule);
    return count === known ? shortest : roundedPositional(value, count);
  }
  return roundedPositional(value, rule.most);
}

function clamp(known: number, { least, most }: DigitRule): number {
  return Math.min(Math.max(known, least), most);
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
