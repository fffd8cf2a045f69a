import { checkOneOf } from '../check/checkOneOf.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike, NumericArray } from '../matrix/types.js';

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
  const tones = tonesOf(data, checkOneOf('how', how, displays));
  return { rows, cols, data: new Uint8Array(tones.buffer) };
}

/** A loop for each way, not a function for each value; a clamped array rounds and clamps as it stores. */
function tonesOf(values: NumericArray, how: Display): Uint8ClampedArray<ArrayBuffer> {
  const tones = new Uint8ClampedArray(values.length);
  if (how === 'clamped') {
    for (let i = 0; i < tones.length; i++) tones[i] = values[i]!;
  } else if (how === 'absolute') {
    for (let i = 0; i < tones.length; i++) tones[i] = Math.abs(values[i]!);
  } else if (how === 'signed') {
    const { low, high } = extremes(values);
    const scale = 127 / (Math.max(-low, high) || 1);
    for (let i = 0; i < tones.length; i++) tones[i] = 128 + values[i]! * scale;
  } else {
    const { low, high } = extremes(values);
    const scale = 255 / (high - low || 1);
    for (let i = 0; i < tones.length; i++) tones[i] = (values[i]! - low) * scale;
  }
  return tones;
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
