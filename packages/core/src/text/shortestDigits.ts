import { type Decimal, roundToDigits, toDouble } from './decimal.js';
import { roundToFloat16 } from './roundToFloat16.js';

/**
 * The types whose shortest digits JavaScript does not know: how they round, from where on numbers have their full
 * precision, of how many digits all decimals then differ, and how many tell every number from all others.
 */
const types = {
  float32: { round: Math.fround, normal: 2 ** -126, sure: 6, enough: 9 },
  float16: { round: roundToFloat16, normal: 2 ** -14, sure: 3, enough: 5 },
} as const;

/**
 * The shortest decimal that lies nearer to a number of a small type than to any other of the type,
 * and of those the nearest; the last digit is no 0. `value` is of that type, > 0 and finite.
 *
 * Steele and White, "How to print floating-point numbers accurately", 1990.
 */
export function shortestDigits(value: number, dtype: keyof typeof types): Decimal {
  const { round, normal, sure, enough } = types[dtype];
  // Where decimals differ, the nearest of them is the shortest and zeros.
  for (let count = value < normal ? 1 : sure; count < enough; count++) {
    const nearest = roundToDigits(value, count);
    if (readsAs(nearest, value, round)) return withoutZeros(nearest);
    // Under a power of two the numbers lie closer together: the decimal above may be in reach alone.
    const above = { ...nearest, digits: nearest.digits + 1 };
    if (toDouble(nearest) < value && readsAs(above, value, round)) return withoutZeros(above);
  }
  return withoutZeros(roundToDigits(value, enough));
}

/**
 * True if the decimal is nearest to this number of the type, ties to even. A decimal that as a double
 * lies exactly between two of them is compared with that midpoint in integers: 7.038531e-26 is such a
 * one.
 */
function readsAs(decimal: Decimal, value: number, round: (value: number) => number): boolean {
  const double = toDouble(decimal);
  const nearest = round(double);
  const other = 2 * double - nearest;
  if (nearest === double || round(other) !== other) return nearest === value;
  const side = compare(decimal, double);
  if (side === 0n) return nearest === value;
  return value === (side > 0n ? Math.max(nearest, other) : Math.min(nearest, other));
}

/** The sign of `decimal − midpoint`; every midpoint is a multiple of 2^−150. */
function compare({ digits, power }: Decimal, midpoint: number): bigint {
  const scaled = BigInt(midpoint * 2 ** 150);
  return power < 0
    ? (BigInt(digits) << 150n) - scaled * 10n ** BigInt(-power)
    : ((BigInt(digits) * 10n ** BigInt(power)) << 150n) - scaled;
}

function withoutZeros({ digits, power }: Decimal): Decimal {
  let shorter = digits;
  let zeros = 0;
  for (; shorter % 10 === 0; zeros++) shorter /= 10;
  return { digits: shorter, power: power + zeros };
}
