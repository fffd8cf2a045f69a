import { isByteArray } from '../matrix/arrayKind.js';
import type { NumericArray, Size } from '../matrix/types.js';
import { addAllWindows } from './allWindows.js';
import { addWindows, eachWindow } from './eachWindow.js';
import { type LagRow, lagRows, overRows } from './lagRows.js';
import type { Plane } from './plane.js';

/** More products than this, about a fifth of a second, are not summed one by one. */
const mostProducts = 2e8;

/**
 * The matrix of the normal equations, symmetric, (n + 1)² in row-major order for a kernel of n weights: the
 * products of each two pixels of a window, summed over the windows that count; the last row and column belong
 * to the offset, whose pixel is 1.
 *
 *     gram[(i, j), (k, l)] = Σ_r Σ_c before[r + i, c + j] · before[r + k, c + l]
 *
 * All windows are summed by lags, and those of clamped pixels are then subtracted one by one; or the others are added
 * if those are fewer.
 */
export function gramOf(planes: readonly Plane[], size: Size): Float64Array {
  const n = size.rows * size.cols;
  const gram = new Float64Array((n + 1) ** 2);
  for (const plane of planes) {
    const isMost = 2 * plane.count > plane.used.length;
    if (isMost) addAllWindows(plane, size, gram);
    addWindows(plane, size, isMost ? 0 : 1, gram);
  }
  for (let a = 0; a <= n; a++) {
    for (let b = 0; b < a; b++) gram[a * (n + 1) + b] = gram[b * (n + 1) + a]!;
  }
  return gram;
}

/**
 * Drops pixels, evenly, where the windows to add or to subtract one by one are too many. The pixels that
 * are left are still enough: for 49 weights 160,000.
 */
export function thinned(plane: Plane, size: Size): Plane {
  const { used, count } = plane;
  const products = (size.rows * size.cols + 1) ** 2 / 2;
  const most = Math.floor(mostProducts / products);
  if (Math.min(count, used.length - count) <= most) return plane;
  const kept = new Uint8Array(used.length);
  const share = most / count;
  // The multiples of the golden ratio are spread evenly, whatever the width of the image is.
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = 0;
  for (let at = 0, phase = 0; at < kept.length; at++) {
    if (used[at] === 0) continue;
    if (phase < share) {
      kept[at] = 1;
      left++;
    }
    phase += golden;
    if (phase >= 1) phase--;
  }
  return { ...plane, used: kept, count: left };
}

/** So many pixels are multiplied by lags in the time of one whose window is read for it alone. */
const pixelsPerWindow = 8;

/**
 * Adds to the right-hand side of the normal equations, n + 1 numbers: each pixel of a window times `values`, summed
 * over the windows that count.
 *
 * @param values rows × cols of `plane.after`.
 * @returns The sum of the squares of the values that count.
 */
export function addRightSide(
  plane: Plane,
  size: Size,
  values: NumericArray,
  sums: Float64Array,
): number {
  const isFew = plane.count * pixelsPerWindow < plane.used.length;
  return (isFew ? addEachWindow : addByLags)(plane, size, values, sums);
}

function addByLags(plane: Plane, size: Size, values: NumericArray, sums: Float64Array): number {
  const { before, after, used } = plane;
  const { cols } = after;
  const areBytes = isByteArray(before.data) && isByteArray(values);
  const { rows, addProducts } = lagRows(size.rows + 1, before.cols, areBytes);
  const [row, ...window] = rows as [LagRow, ...LagRow[]];
  let sum = 0;
  let squares = 0;
  overRows(plane, window, (r, window) => {
    for (let c = 0, at = r * cols; c < cols; c++, at++) {
      const value = used[at]! * values[at]!;
      row[c] = value;
      sum += value;
      squares += value * value;
    }
    for (const [i, other] of window.entries()) {
      addProducts(row, other, 0, cols, size.cols, sums, i * size.cols);
    }
  });
  sums[sums.length - 1]! += sum;
  return squares;
}

function addEachWindow(plane: Plane, size: Size, values: NumericArray, sums: Float64Array): number {
  let squares = 0;
  eachWindow(plane, size, 1, [new Float64Array(sums.length)], (at, window) => {
    const value = values[at]!;
    for (let entry = 0; entry < sums.length; entry++) sums[entry]! += value * window[entry]!;
    squares += value * value;
  });
  return squares;
}
