import { extremesOf } from '../engine/show.js';
import type { Display } from '../image/display.js';
import type { NumericArray } from '../matrix/types.js';

const MOST = 65535;

/**
 * Numbers as tones of 16 bits, by the formulas of `display` with 65535 in place of 255; rounded to nearest and
 * clamped, and NaN becomes 0.
 *
 * @param white The value that `'clamped'` and `'absolute'` show as white.
 */
export function deepTones(data: NumericArray, how: Display, white: number): Uint16Array {
  const [low, high] = extremesOf(data) ?? [Infinity, -Infinity];
  const far = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const scale = MOST / white;
  const tone: (value: number) => number = {
    clamped: (value: number) => value * scale,
    absolute: (value: number) => Math.abs(value) * scale,
    signed: (value: number) => 32768 + (32767 * value) / far,
    stretched: (value: number) => (MOST * (value - low)) / (high - low || 1),
  }[how];
  return Uint16Array.from(data, (value) =>
    Math.min(Math.max(Math.round(tone(value)) || 0, 0), MOST),
  );
}
