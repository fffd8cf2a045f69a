import type { NumericArray } from '../matrix/types.js';

/** A kernel as whole numbers over a common divisor. */
export interface WholeKernel {
  readonly weights: readonly number[];
  readonly divisor: number;
}

/** The greatest image element. */
const most = 255;

/** Divisors up to this are looked for, and least weights up to so many times 1 / divisor. */
const greatestDivisor = 4096;
const greatestLeast = 8;

/**
 * Finds whole numbers and a divisor that give the same bytes as a kernel, on bytes and rounded to
 * nearest: sums are S / d for a whole number S.
 *
 * - Where d is a power of two and the kernel's elements are the quotients, every sum is exact in either way.
 * - Where d is odd no S / d is halfway between two whole numbers, but 1 / 2d away from there at least. The
 *   elements may differ from the quotients, as those that were rounded to Float32 do, and products
 *   may have been rounded: by less than half of that distance in all, and the nearest number is the same.
 *   The other half is for the rounding of S · (1 / d) in Float32, which is below 2⁻¹⁴.
 * - With another even d sums may be halfway, where the errors of the products decide.
 */
export function wholeKernel(data: NumericArray): WholeKernel | undefined {
  const elements = Array.from(data);
  const sizes = elements.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0 || elements.every(Number.isSafeInteger)) {
    return { weights: elements.map((element) => element + 0), divisor: 1 };
  }
  const least = Math.min(...sizes);
  for (let times = 1; times <= greatestLeast; times++) {
    const divisor = Math.round(times / least);
    if (!(divisor >= 1 && divisor <= greatestDivisor)) continue;
    const weights = elements.map((element) => Math.round(element * divisor) + 0);
    const isPower = (divisor & (divisor - 1)) === 0;
    if (!isPower && divisor % 2 === 0) continue;
    const off = sum(elements.map((element, at) => Math.abs(weights[at]! / divisor - element)));
    const rounding = isPower ? 0 : (elements.length + 2) * 2 ** -52 * sum(sizes);
    const allowed = isPower ? 0 : 1 / (4 * divisor);
    if (most * (off + rounding) <= allowed) return { weights, divisor };
  }
  return undefined;
}

/** The least and the greatest sum of weights times bytes. */
export function reach(weights: readonly number[]): readonly [low: number, high: number] {
  const low = sum(weights.filter((weight) => weight < 0));
  const high = sum(weights.filter((weight) => weight > 0));
  return [most * low, most * high];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
