/** An axis has at most about this many ticks. */
const MOST = 8;

/** Fewer ticks than this do not say how far the axis goes. */
const FEW = 3;

/**
 * The pixel indices to mark on an axis of `count` pixels drawn `length` px long: every multiple of
 * the smallest step of 1, 2 or 5 times a power of ten that leaves the labels room.
 *
 * @param spacings How many px ticks are apart at least; the next is for when there are too few.
 * @example
 * ```ts
 * pixelTicks(6, 240, [48]); // [0, 2, 4]
 * ```
 */
export function pixelTicks(count: number, length: number, spacings: readonly number[]): number[] {
  let ticks: number[] = [];
  for (const spacing of spacings) {
    const step = niceStep(Math.max(1, count / MOST, (spacing * count) / length));
    ticks = Array.from({ length: Math.ceil(count / step) }, (_, i) => i * step);
    if (ticks.length >= FEW) break;
  }
  return ticks;
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= least)!;
}
