import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import { extremesOf, showValues } from '../engine/show.js';
import { asTheyAre, type Extremes, type Tones } from '../formula/look.js';
import { isByteArray } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkOut, unshared } from '../matrix/destination.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';
import { checkPercentiles, type Percentiles, percentilesOf } from './percentiles.js';
import { checkRange, type ValueRange } from './valueRange.js';

/** How values of a result become grey values: see `display`. */
export type Display = 'clamped' | 'absolute' | 'signed' | 'stretched';

/** All display modes. */
export const displays = [
  'clamped',
  'absolute',
  'signed',
  'stretched',
] as const satisfies readonly Display[];

/** Options of `display`. */
export interface DisplayOptions {
  /**
   * The extremes used by `'signed'` and `'stretched'`, so that several results can share one scale;
   * default: the smallest and the largest finite value of the matrix.
   */
  readonly range?: ValueRange;
  /**
   * The percentiles, from 0 to 100, that the scale goes by, so that a few strong values don't darken all
   * others: `'signed'` and `'stretched'` take them in place of the extremes, and `'absolute'` becomes
   * `255·|x| / high`, with `high` a percentile of `|x|`. As NumPy's methods `'lower'` and `'higher'`
   * give them; where both are equal, the extremes. `[0.5, 99.5]` suits photographs. Default: none.
   */
  readonly percentiles?: Percentiles;
  /** The destination, which is also returned: a matrix of the same size. Default: a new one. */
  readonly out?: Matrix<Uint8Array | Uint8ClampedArray>;
}

/**
 * Converts a result to grey values 0 … 255, rounded to nearest and clamped; NaN becomes 0.
 *
 * - `'clamped'`: `x`, for results that are grey values themselves (a blur);
 * - `'absolute'`: `|x|`, for responses whose sign does not matter (edges);
 * - `'signed'`: `128 + 127·x / max |x|`, zero becomes middle grey;
 * - `'stretched'`: `255·(x − min) / (max − min)`, from the smallest to the largest value.
 *
 * Extremes are those of the finite values. OpenCV's `convertScaleAbs` shows responses as `'absolute'` does, MATLAB's
 * `imshow(x, [])` as `'stretched'` does.
 *
 * @param matrix rows × cols.
 * @param how One of the four above.
 * @throws RangeError for an unknown `how`, a `range` or `percentiles` that have no effect with `how` or
 *   with each other, and an `out` of another size; otherwise as `toRows`.
 * @example
 * ```ts
 * display([[-300, 0, 100]], 'absolute').data; // Uint8Array [255, 0, 100]
 * display([[-300, 0, 150]], 'signed').data; // Uint8Array [1, 128, 192]
 * display([[0, 5]], 'stretched', { range: [0, 10] }).data; // Uint8Array [0, 128]
display([[-6, 0, 3]], 'absolute', { percentiles: [0, 100] }).data; // Uint8Array [255, 0, 128]
 * ```
 */
export function display<T extends Uint8Array | Uint8ClampedArray>(
  matrix: MatrixLike,
  how: Display,
  options: DisplayOptions & { readonly out: Matrix<T> },
): Matrix<T>;
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
  checkOptions('options', options, ['range', 'percentiles', 'out']);
  const { range } = options;
  if (range !== undefined && how !== 'signed' && how !== 'stretched') {
    throw new RangeError(
      `range has no effect with how '${how}': remove it, or use 'signed' or 'stretched'`,
    );
  }
  const scale = range && checkRange('range', range);
  const percentiles = readPercentiles(options, how);
  const out = options.out ?? { rows, cols, data: new Uint8Array(data.length) };
  checkTones(out, rows, cols);
  const values = unshared({ data }, out.data).data;
  const goesByRange = how === 'signed' || how === 'stretched';
  const limits = percentiles
    ? percentilesOf([values], percentiles, how === 'absolute')
    : (scale ?? (goesByRange ? extremesOf(values) : undefined));
  const tones = tonesOf(how, scaleOf(how, limits, percentiles !== undefined));
  showValues(values, { tones }, out.data);
  return out;
}

function readPercentiles({ range, percentiles }: DisplayOptions, how: Display) {
  if (percentiles === undefined) return undefined;
  if (how === 'clamped') {
    throw new RangeError(
      "percentiles have no effect with how 'clamped': remove them, or use 'absolute', 'signed' or 'stretched'",
    );
  }
  if (range !== undefined) {
    throw new RangeError('percentiles have no effect with a range: remove one of the two');
  }
  return checkPercentiles('percentiles', percentiles);
}

function checkTones(out: Matrix, rows: number, cols: number): void {
  checkOut(out, rows, cols);
  if (isByteArray(out.data)) return;
  throw new TypeError(
    `out.data must be a Uint8ClampedArray or a Uint8Array, got ${describe(out.data)}`,
  );
}

/**
 * The values that a display shows darkest and brightest.
 *
 * @param limits The extremes or percentiles of the values, or the range, that the scale goes by.
 * @param isScaled Whether `'absolute'` goes by them as well.
 */
export function scaleOf(how: Display, limits: Extremes, isScaled = false): ValueRange {
  const [low, high] = limits ?? [0, 0];
  if (how === 'stretched') return [low, high];
  if (how === 'signed') {
    const most = Math.max(-low, high);
    return [-most, most];
  }
  return [0, (how === 'absolute' && isScaled && high) || 255];
}

/** How `display` makes tones of numbers on a scale. */
export function tonesOf(how: Display, [low, high]: ValueRange): Tones {
  if (how === 'clamped') return asTheyAre;
  if (how === 'absolute') return { ...asTheyAre, absolute: true, scale: 255 / high };
  if (how === 'stretched')
    return { absolute: false, low, scale: 255 / (high - low || 1), start: 0 };
  return { absolute: false, low: 0, scale: 127 / (high || 1), start: 128 };
}
