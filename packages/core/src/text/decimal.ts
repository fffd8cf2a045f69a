import { toExponentialHalfEven } from './roundHalfEven.js';

/** A decimal, digits · 10^power, with an integer of at most 15 digits: doubles hold it exactly. */
export interface Decimal {
  readonly digits: number;
  readonly power: number;
}

/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** digits · 10^power for powers of ±22: of two exact doubles the product or quotient is rounded once. */
function exactDouble(digits: number, power: number): number {
  return power < 0 ? digits / powers[-power]! : digits * powers[power]!;
}

/** The double nearest to a decimal. */
export function toDouble({ digits, power }: Decimal): number {
  return Math.abs(power) > 22 ? Number(`${digits}e${power}`) : exactDouble(digits, power);
}

/**
 * `value` · 10^power rounded to an integer of at most 15 digits, for `value` ≥ 0. Undefined where
 * doubles do not tell it for sure: if a power is not exact, or next to a tie.
 */
export function scaleToInteger(value: number, power: number): number | undefined {
  if (!(power >= -22 && power <= 22)) return undefined;
  const scaled = exactDouble(value, power);
  const nearest = Math.round(scaled);
  const fromTie = Math.abs(Math.abs(scaled - nearest) - 0.5);
  // Rounded once, `scaled` is off by 2^−53 of itself at most.
  return scaled < 1e15 && fromTie > scaled * 2 ** -52 ? nearest : undefined;
}

/** A number > 0 rounded to 1 … 15 significant digits, ties to even. */
export function roundToDigits(value: number, count: number): Decimal {
  const limit = powers[count]!;
  let power = count - 1 - Math.floor(Math.log10(value));
  let digits = scaleToInteger(value, power);
  // Next to a power of ten, the logarithm may be one off and the digits may round up to the power.
  if (digits !== undefined && digits >= limit) digits = scaleToInteger(value, --power);
  if (digits !== undefined && digits < limit / 10) digits = scaleToInteger(value, ++power);
  // The logarithm of 9999999999.99999 is 10: one digit too few, which round up to the power.
  if (digits === limit / 10 && toDouble({ digits, power: -power }) !== value) digits = undefined;
  if (digits !== undefined) return { digits, power: -power };
  const [mantissa = '', exponent] = toExponentialHalfEven(value, count - 1).split('e');
  return { digits: Number(mantissa.replace('.', '')), power: Number(exponent) - count + 1 };
}
