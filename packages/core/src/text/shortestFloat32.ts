import { toExponentialHalfEven } from './roundHalfEven.js';

/**
 * The shortest decimal that lies nearer to a float32 than to any other, and of those the nearest,
 * as `d.ddde±x`; what `toExponential()` is for doubles. `value` is a float32 ≥ 0 and finite.
 *
 * Steele and White, "How to print floating-point numbers accurately", 1990.
 */
export function shortestFloat32(value: number): string {
  // What some digits can tell, more digits can too; most values need more than six.
  for (let digits = decimalOf(value, 6) === undefined ? 7 : 1; digits < 9; digits++) {
    const decimal = decimalOf(value, digits);
    if (decimal !== undefined) return decimal;
  }
  return toExponentialHalfEven(value, 8);
}

/** The decimal of so many digits that reads as this float32, if there is one. */
function decimalOf(value: number, digits: number): string | undefined {
  const nearest = toExponentialHalfEven(value, digits - 1);
  if (readsAs(nearest, value)) return nearest;
  // Under a power of two float32 lie closer together: the decimal above may be in reach alone.
  const above = nextDecimal(nearest);
  return Number(nearest) < value && readsAs(above, value) ? above : undefined;
}

/**
 * True if the decimal is nearest to this float32, ties to even. A decimal that as a double lies
 * exactly between two float32 is compared with that midpoint in integers: 7.038531e-26 is such a one.
 */
function readsAs(decimal: string, value: number): boolean {
  const double = Number(decimal);
  const nearest = Math.fround(double);
  const other = 2 * double - nearest;
  if (nearest === double || Math.fround(other) !== other) return nearest === value;
  const side = compare(decimal, double);
  if (side === 0n) return nearest === value;
  return value === (side > 0n ? Math.max(nearest, other) : Math.min(nearest, other));
}

/** The sign of `decimal − midpoint`; every midpoint of two float32 is a multiple of 2^−150. */
function compare(decimal: string, midpoint: number): bigint {
  const { digits, power } = parts(decimal);
  const scaled = BigInt(midpoint * 2 ** 150);
  return power < 0
    ? (BigInt(digits) << 150n) - scaled * 10n ** BigInt(-power)
    : ((BigInt(digits) * 10n ** BigInt(power)) << 150n) - scaled;
}

/** The next decimal of as many digits. */
function nextDecimal(decimal: string): string {
  const { digits, power } = parts(decimal);
  const next = String(digits + 1);
  return `${next[0]}.${next.slice(1)}e${power + next.length - 1}`;
}

/** `d.ddde±x` as digits · 10^power. */
function parts(decimal: string): { digits: number; power: number } {
  const [mantissa = '', exponent] = decimal.split('e');
  const digits = mantissa.replace('.', '');
  return { digits: Number(digits), power: Number(exponent) - digits.length + 1 };
}
