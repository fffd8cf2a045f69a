import { roundToFloat16 } from '../roundToFloat16.js';
import type { CellFormat } from './cellFormat.js';
import { type DigitRule, type FloatDtype, positional, scientific } from './floatDigits.js';
import type { PrintSettings } from './printOptions.js';

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
  const { finite, least, positive, negative } = numbers;
  const greatest = Math.max(positive, negative, 0);
  const exponential = needsExponent(least, greatest, dtype, suppress);
  const notation = exponential ? scientific : positional;
  const unique = floatmode !== 'fixed';
  const most = floatmode === 'unique' ? Infinity : precision;
  const free: DigitRule = { unique, least: unique ? 0 : precision, most };
  const textOf = (size: number) => notation(size, dtype, free);
  const plus = sign === '+' ? '+' : '';

  // The greatest lengths before the point, after it, and of the exponent with its sign. The first and the
  // last are those of the greatest and least magnitudes; the search for the second ends at `most`.
  const wholeLength = (size: number, prefix: string) =>
    size < 0 ? 0 : prefix.length + textOf(size).indexOf('.');
  let left = Math.max(wholeLength(positive, plus), wholeLength(negative, '-'));
  let right = finite.length === 0 ? 0 : free.least;
  for (let at = 0; at < finite.length && right < most; at++) {
    const value = finite[at]!;
    // In positional notation a whole number has no more digits after the point than it has to have.
    if (!exponential && Number.isInteger(value)) continue;
    const text = textOf(Math.abs(value));
    const end = exponential ? text.indexOf('e') : text.length;
    right = Math.max(right, end - text.indexOf('.') - 1);
  }
  const exponent = exponential
    ? Math.max(...[least, greatest].map((size) => textOf(size).split('e')[1]!.length))
    : 0;

  const equal = exponential || floatmode === 'fixed' || floatmode === 'maxprec_equal';
  const rule: DigitRule = equal ? { unique, least: right, most: right } : free;
  if (sign === ' ' && negative < 0) left++;
  // From the point on: `.fraction`, `.fractione±dd`.
  const tail = 1 + right + (exponential ? 1 + exponent : 0);
  if (finite.length < sample.length) {
    // Room for 'nan', and for 'inf' with its sign.
    const signed = sign !== '-' || numbers.negativeInfinity ? 1 : 0;
    left = Math.max(left, 3 + signed - tail);
  }

  return (number) => {
    const value = Number(number);
    if (Number.isNaN(value)) return `${plus}nan`.padStart(left + tail);
    const prefix = value < 0 || Object.is(value, -0) ? '-' : plus;
    if (!Number.isFinite(value)) return `${prefix}inf`.padStart(left + tail);
    const text = notation(Math.abs(value), dtype, rule, exponent - 1);
    const point = text.indexOf('.');
    return prefix.padStart(left - point) + text.padEnd(point + tail);
  };
}

/** What decides an array's notation and widths. */
interface Survey {
  readonly finite: Float64Array;
  /** The least magnitude but 0; Infinity if there is none. */
  readonly least: number;
  /** The greatest of numbers with and without a minus sign, −0 among the first; −1 if there are none. */
  readonly positive: number;
  readonly negative: number;
  /** Some are −∞. */
  readonly negativeInfinity: boolean;
}

/** Looks through an array once. */
function survey(sample: ArrayLike<number | bigint>): Survey {
  const finite = new Float64Array(sample.length);
  let count = 0;
  let least = Infinity;
  let positive = -1;
  let negative = -1;
  let negativeInfinity = false;
  for (let at = 0; at < sample.length; at++) {
    const value = Number(sample[at]);
    if (!Number.isFinite(value)) {
      if (value < 0) negativeInfinity = true;
      continue;
    }
    finite[count++] = value;
    const size = Math.abs(value);
    if (size > 0 && size < least) least = size;
    if (value < 0 || Object.is(value, -0)) negative = Math.max(negative, size);
    else positive = Math.max(positive, size);
  }
  return { finite: finite.subarray(0, count), least, positive, negative, negativeInfinity };
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
function needsExponent(
  least: number,
  greatest: number,
  dtype: FloatDtype,
  suppress: boolean,
): boolean {
  const { limit, round } = types[dtype];
  if (greatest >= limit) return true;
  return !suppress && (least < round(1e-4) || round(greatest / least) > 1000);
}
