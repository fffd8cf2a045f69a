/** Values to mark on an axis, and the distance from one to the next. */
export interface RoundValues {
  readonly values: readonly number[];
  readonly step: number;
}

/**
 * The multiples within a range of 1, 2 or 5 times a power of ten, of that which gives nearest to `count` of
 * them. Below 1 they are quotients, which have no more digits than they need: 3 / 10, not 3 · 0.1.
 *
 * @param low Less than `high`.
 * @param count At least 1.
 */
export function roundValues(low: number, high: number, count: number): RoundValues {
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const digit = rough / 10 ** power;
  // The limits are the geometric means of neighbouring factors.
  const factor =
    digit >= Math.sqrt(50) ? 10 : digit >= Math.sqrt(10) ? 5 : digit >= Math.sqrt(2) ? 2 : 1;
  const divisor = power < 0 ? 10 ** -power / factor : 1;
  const step = power < 0 ? 1 / divisor : 10 ** power * factor;
  const value = power < 0 ? (index: number) => index / divisor : (index: number) => index * step;
  const nearest = (end: number) => Math.round(power < 0 ? end * divisor : end / step);
  let first = nearest(low);
  if (value(first) < low) first++;
  let last = nearest(high);
  if (value(last) > high) last--;
  if (last < first && count < 2) return roundValues(low, high, 2 * count);
  const length = Math.max(0, last - first + 1);
  return { values: Array.from({ length }, (_, index) => value(first + index)), step };
}
