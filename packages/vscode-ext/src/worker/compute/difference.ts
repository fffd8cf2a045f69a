import { extremes, type Matrix } from '@convolve/core';
import type { Plane } from '../messages';

/** Two images of one size subtracted: `after − before`, plane by plane. */
export interface Difference {
  readonly planes: readonly Plane[];
  readonly range: readonly [low: number, high: number];
  /** The peak signal-to-noise ratio in decibels for a peak of 255; Infinity for equal images. */
  readonly psnr: number;
}

/**
 * Subtracts images plane by plane, and measures how far they are apart:
 *
 *     PSNR = 10 · log₁₀(255² / mean((after − before)²))
 *
 * @returns undefined where the sizes or the numbers of planes differ.
 */
export function differenceOf(
  before: readonly Plane[],
  after: readonly Plane[],
): Difference | undefined {
  if (before.length !== after.length) return undefined;
  const planes: Plane[] = [];
  let squares = 0;
  let count = 0;
  for (const [index, { name, matrix: b }] of after.entries()) {
    const a = before[index]!.matrix;
    if (a.rows !== b.rows || a.cols !== b.cols) return undefined;
    const data = new Float32Array(b.data.length);
    for (let i = 0; i < data.length; i++) {
      const difference = b.data[i]! - a.data[i]!;
      data[i] = difference;
      squares += difference * difference;
    }
    count += data.length;
    planes.push({ name, matrix: { rows: b.rows, cols: b.cols, data } satisfies Matrix });
  }
  const range = extremes(...planes.map((plane) => plane.matrix)) ?? [0, 0];
  return { planes, range, psnr: 10 * Math.log10(255 ** 2 / (squares / count)) };
}
