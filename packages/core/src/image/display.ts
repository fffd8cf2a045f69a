import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkOut } from '../matrix/destination.js';
import type { Matrix, MatrixLike, NumericArray } from '../matrix/types.js';
import { checkRange, type ValueRange } from './valueRange.js';

/** How the numbers of a result become grey values: see `display`. */
export type Display = 'clamped' | 'absolute' | 'signed' | 'stretched';

/** All ways to show a result. */
export const displays = [
  'clamped',
  'absolute',
  'signed',
  'stretched',
] as const satisfies readonly Display[];

/** Options of `display`. */
export interface DisplayOptions {
  /**
   * The extremes that `'signed'` and `'stretched'` go by, so that several results share one scale;
   * by default the least and the greatest finite value of the matrix.
   */
  readonly range?: ValueRange;
  /** Where the grey values go: a matrix of the same size, which is returned. */
  readonly out?: Matrix<Uint8ClampedArray>;
}

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
 * @throws RangeError for an unknown `how`, a `range` where `how` has no use for it, and an `out` of
 *   another size; otherwise as `toRows`.
 * @example
 * ```ts
 * display([[-300, 0, 100]], 'absolute').data; // Uint8Array [255, 0, 100]
 * display([[-300, 0, 150]], 'signed').data; // Uint8Array [1, 128, 192]
 * display([[0, 5]], 'stretched', { range: [0, 10] }).data; // Uint8Array [0, 128]
 * ```
 */
export function display(
  matrix: MatrixLike,
  how: Display,
  options: DisplayOptions & { readonly out: Matrix<Uint8ClampedArray> },
): Matrix<Uint8ClampedArray>;
export function display(
  matrix: MatrixLike,
  how: Display,
  options?: DisplayOptions,
): Matrix<Uint8Array>;
export function display(
  matrix: MatrixLike,
  how: Display,
  options: DisplayOptions = {},
): Matrix<Uint8Array | Uint8ClampedArray> {
  const { rows, cols, data } = asMatrix(matrix, 'matrix');
  checkOneOf('how', how, displays);
  checkOptions('options', options, ['range', 'out']);
  const { range } = options;
  if (range !== undefined && how !== 'signed' && how !== 'stretched') {
    throw new RangeError(
      `range must be left out unless how is 'signed' or 'stretched', got how '${how}'`,
    );
  }
  const scale = range && checkRange('range', range);
  if (options.out) return fill(data, how, scale, checkOut(options.out, rows, cols));
  const tones = new Uint8ClampedArray(data.length);
  fill(data, how, scale, { rows, cols, data: tones });
  return { rows, cols, data: new Uint8Array(tones.buffer) };
}

/** A loop for each way, not a call for each value; a clamped array rounds and clamps as it stores. */
function fill(
  values: NumericArray,
  how: Display,
  range: ValueRange | undefined,
  out: Matrix<Uint8ClampedArray>,
): Matrix<Uint8ClampedArray> {
  const tones = out.data;
  if (how === 'clamped') {
    for (let i = 0; i < tones.length; i++) tones[i] = values[i]!;
  } else if (how === 'absolute') {
    for (let i = 0; i < tones.length; i++) tones[i] = Math.abs(values[i]!);
  } else {
    const [low, high] = range ?? extremes(values);
    if (how === 'signed') {
      const scale = 127 / (Math.max(-low, high) || 1);
      for (let i = 0; i < tones.length; i++) tones[i] = 128 + values[i]! * scale;
    } else {
      const scale = 255 / (high - low || 1);
      for (let i = 0; i < tones.length; i++) tones[i] = (values[i]! - low) * scale;
    }
  }
  return out;
}

function extremes(values: NumericArray): ValueRange {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}
