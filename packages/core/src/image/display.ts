import { checkOneOf } from '../check/checkOneOf.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';

/** How the numbers of a result become grey values: see `display`. */
export type Display = 'clamped' | 'absolute' | 'signed' | 'stretched';

/** All ways to show a result. */
export const displays = [
  'clamped',
  'absolute',
  'signed',
  'stretched',
] as const satisfies readonly Display[];

/**
 * Turns a result into grey values 0 … 255, rounded to nearest and clamped; NaN becomes 0.
 *
 * - `'clamped'`: `x`, for results that are grey values themselves (a blur);
 * - `'absolute'`: `|x|`, for responses whose sign does not matter (edges);
 * - `'signed'`: `128 + 127·x / max |x|`, so that zero is middle grey;
 * - `'stretched'`: `255·(x − min) / (max − min)`, from the least to the greatest value.
 *
 * Extremes are those of the finite values.
 *
 * @param matrix rows × cols.
 * @throws RangeError for an unknown `how`; otherwise as `toRows`.
 * @example
 * ```ts
 * display([[-300, 0, 100]], 'absolute').data; // Uint8Array [255, 0, 100]
 * display([[-300, 0, 150]], 'signed').data; // Uint8Array [1, 128, 192]
 * ```
 */
export function display(matrix: MatrixLike, how: Display): Matrix<Uint8Array> {
  const { rows, cols, data } = asMatrix(matrix, 'matrix');
  const tone = toneCurve(data, checkOneOf('how', how, displays));
  // A clamped array rounds and clamps as it stores.
  const tones = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i++) tones[i] = tone(data[i]!);
  return { rows, cols, data: new Uint8Array(tones.buffer) };
}

function toneCurve(values: ArrayLike<number>, how: Display): (value: number) => number {
  if (how === 'clamped') return (value) => value;
  if (how === 'absolute') return Math.abs;
  const { low, high } = extremes(values);
  if (how === 'signed') {
    const scale = 127 / (Math.max(-low, high) || 1);
    return (value) => 128 + value * scale;
  }
  const scale = 255 / (high - low || 1);
  return (value) => (value - low) * scale;
}

function extremes(values: ArrayLike<number>): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}
