import type { Dtype } from '../dtype.js';
import { toExponentialHalfEven, toFixedHalfEven } from '../roundHalfEven.js';
import { shortestFloat32 } from '../shortestFloat32.js';

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
export type Notation = (value: number, dtype: Dtype, rule: DigitRule) => NumberParts;

/** `1.25e-07`; zeros beyond `rule.least` digits are dropped. */
export const scientific: Notation = (value, dtype, rule) => {
  const shortest = shortestScientific(value, dtype);
  const known = Math.max(0, shortest.indexOf('e') - 2);
  const digits = digitCount(known, rule);
  const text = rule.unique && digits === known ? shortest : toExponentialHalfEven(value, digits);
  const [mantissa = '', exponent = ''] = text.split('e');
  return {
    ...splitAtPoint(mantissa, rule.least),
    exponent: exponent[0]! + exponent.slice(1).padStart(2, '0'),
  };
};

/** `0.000125`, for numbers under 1e21; zeros beyond `rule.least` digits are dropped. */
export const positional: Notation = (value, dtype, rule) => {
  const shortest = shortestScientific(value, dtype);
  const [mantissa = '', exponent] = shortest.split('e');
  const digits = mantissa.replace('.', '');
  const known = Math.max(0, digits.length - 1 - Number(exponent));
  const count = digitCount(known, rule);
  const text =
    rule.unique && count === known
      ? shiftPoint(digits, Number(exponent))
      : toFixedHalfEven(value, count);
  return { ...splitAtPoint(text, rule.least), exponent: '' };
};

function shortestScientific(value: number, dtype: Dtype): string {
  return dtype === 'float32' ? shortestFloat32(value) : value.toExponential();
}

function digitCount(known: number, { unique, least, most }: DigitRule): number {
  return unique ? Math.min(Math.max(known, least), most) : most;
}

/** `d.ddd` · 10^exponent without an exponent. */
function shiftPoint(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, '0');
  return `${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1)}`;
}

function splitAtPoint(text: string, least: number) {
  const [whole = '', fraction = ''] = text.split('.');
  let length = fraction.length;
  while (length > least && fraction[length - 1] === '0') length--;
  return { whole, fraction: fraction.slice(0, length) };
}
