import type { Plane } from '../../worker/messages';

/** About so many values of a plane are counted: enough for bars that are a few pixels high. */
const sampleSize = 2 ** 17;

/**
 * How many values of planes lie in each of equal parts of a range; values beyond an end are counted in
 * the part there. Large planes are counted in steps.
 *
 * @param absolute Whether magnitudes are counted, as they are shown.
 */
export function histogram(
  planes: readonly Plane[],
  [low, high]: readonly [number, number],
  bins: number,
  absolute = false,
): number[] {
  const counts = new Array<number>(bins).fill(0);
  const scale = bins / (high - low || 1);
  for (const { matrix } of planes) {
    const { data } = matrix;
    const step = Math.ceil(data.length / sampleSize);
    for (let i = 0; i < data.length; i += step) {
      const value = absolute ? Math.abs(data[i]!) : data[i]!;
      if (Number.isNaN(value)) continue;
      const bin = Math.floor((value - low) * scale);
      counts[Math.max(0, Math.min(bins - 1, bin))]!++;
    }
  }
  return counts;
}
