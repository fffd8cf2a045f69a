import { correlate } from '../correlate/correlate.js';
import { paddingFor } from '../formula/geometry.js';
import { isArrayOf, isByteArray } from '../matrix/arrayKind.js';
import type { Border } from '../matrix/border.js';
import { newArray } from '../matrix/newArray.js';
import { pad } from '../matrix/pad.js';
import type { FloatArray, Matrix, NumericArray, Size } from '../matrix/types.js';

/** One channel before and after. */
export interface Pair {
  readonly before: Matrix;
  readonly after: Matrix;
}

/**
 * One channel before and after, cut and padded so that the kernel's windows lie fully inside `before`:
 *
 *     after[r, c] = offset + Σ_i Σ_j kernel[i, j] · before[r + i, c + j]      where used[r, c] = 1
 */
export interface Plane {
  readonly before: Matrix;
  readonly after: Matrix;
  /** 1 for the pixels that count, 0 for those that are clamped. */
  readonly used: Uint8Array;
  /** How many pixels count. */
  readonly count: number;
}

/**
 * Places a kernel's windows. An `after` of `before`'s size is the result of mode `'same'`: with a border all
 * its pixels count, without one only those whose window lies inside. A smaller one is that of `'valid'`.
 */
export function placeWindows(
  { before, after }: Pair,
  size: Size,
  border: Border | undefined,
): Plane {
  const isSame = before.rows === after.rows && before.cols === after.cols;
  const [top, bottom] = paddingFor(isSame ? 'same' : 'valid', size.rows);
  const [left, right] = paddingFor(isSame ? 'same' : 'valid', size.cols);
  if (isSame && border) {
    const padded = pad(before, { top, bottom, left, right }, { border });
    return { before: padded, after, ...unclamped(after.data) };
  }
  const [rows, cols] = [after.rows - top - bottom, after.cols - left - right];
  const inner = cropped(after, top, left, Math.max(0, rows), Math.max(0, cols));
  return { before, after: inner, ...unclamped(inner.data) };
}

/** A copy of a rectangle of a matrix, or the matrix itself if that is all of it. */
export function cropped(
  { rows, cols, data }: Matrix,
  top: number,
  left: number,
  height: number,
  width: number,
): Matrix {
  if (height === rows && width === cols) return { rows, cols, data };
  const part = newArray(data, height * width);
  for (let r = 0; r < height; r++) {
    const from = (top + r) * cols + left;
    part.set(data.subarray(from, from + width), r * width);
  }
  return { rows: height, cols: width, data: part };
}

/** Whether a result in such an array counts: those of bytes and 16-bit integers are clamped to 0 and to the largest. */
export function isUnclamped(data: NumericArray): (value: number) => boolean {
  const white = isByteArray(data) ? 255 : isArrayOf(data, 'Uint16Array') ? 65535 : undefined;
  return (value) => white === undefined || (value !== 0 && value !== white);
}

function unclamped(data: NumericArray): Pick<Plane, 'used' | 'count'> {
  const counts = isUnclamped(data);
  const used = new Uint8Array(data.length);
  let count = 0;
  for (let at = 0; at < data.length; at++) {
    if (!counts(data[at]!)) continue;
    used[at] = 1;
    count++;
  }
  return { used, count };
}

/** `after − offset − kernel ∗ before` at the pixels that count, 0 elsewhere. */
export function differences(plane: Plane, kernel: Matrix, offset: number): FloatArray {
  const { before, after, used } = plane;
  const { data } = correlate(before, kernel);
  for (let at = 0; at < data.length; at++) {
    data[at] = used[at] ? after.data[at]! - offset - data[at]! : 0;
  }
  return data;
}
