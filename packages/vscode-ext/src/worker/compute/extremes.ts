import type { Matrix } from '@convolve/core';

/** The least and the greatest finite value; 0 and 0 if there is none. */
export function extremes(planes: readonly Matrix[]): readonly [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { data } of planes) {
    // Bytes have no values beyond these.
    if (data instanceof Uint8Array && data.includes(0) && data.includes(255)) return [0, 255];
    for (let at = 0; at < data.length; at++) {
      const value = data[at]!;
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [0, 0];
}
