import { isByteArray } from '../matrix/arrayKind.js';
import type { NumericArray } from '../matrix/types.js';
import { addLagProducts, fillLagRow, type LagRow, lagRow } from './lagProducts.js';
import type { Plane, Size } from './plane.js';

/** More products than this, about a fifth of a second, are not summed one by one. */
const mostProducts = 2e8;

/**
 * The matrix of the normal equations, symmetric, (n + 1)² in row-major order for a kernel of n weights: the
 * products of each two pixels of a window, summed over the windows that count; the last row and column belong
 * to the offset, whose pixel is 1.
 *
 *     gram[(i, j), (k, l)] = Σ_r Σ_c before[r + i, c + j] · before[r + k, c + l]
 *
 * Over all windows, the sums of two entries with the same `(k − i, l − j)` differ only by rows and columns at
 * the edge. Clamped pixels are then subtracted one by one, or the others added if those are fewer.
 */
export function gramOf(planes: readonly Plane[], size: Size): Float64Array {
  const n = size.rows * size.cols;
  const gram = new Float64Array((n + 1) ** 2);
  for (const plane of planes) {
    const used = count(plane.used);
    const clamped = plane.used.length - used;
    if (clamped < used) addAllWindows(plane, size, gram);
    addWindows(plane, size, clamped < used ? 0 : 1, gram);
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
  const used = count(plane.used);
  const clamped = plane.used.length - used;
  const products = (size.rows * size.cols + 1) ** 2 / 2;
  const most = Math.floor(mostProducts / products);
  if (Math.min(used, clamped) <= most) return plane;
  const kept = new Uint8Array(plane.used.length);
  // The multiples of the golden ratio are spread evenly, whatever the width of the image is.
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let at = 0, seen = 0; at < kept.length; at++) {
    if (plane.used[at] && (seen++ * golden) % 1 < most / used) kept[at] = 1;
  }
  return { ...plane, used: kept };
}

/** How many pixels count. */
export function count(used: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < used.length; at++) sum += used[at]!;
  return sum;
}

/**
 * The right-hand side of the normal equations, n + 1 numbers: each pixel of a window times `values`, summed.
 *
 * @param values rows × cols of `plane.after`; 0 where a pixel does not count.
 */
export function addRightSide(
  plane: Plane,
  size: Size,
  values: NumericArray,
  sums: Float64Array,
): void {
  const { cols } = plane.after;
  const isPacked = isByteArray(plane.before.data) && isByteArray(values);
  const value = new Float64Array(cols);
  overRows(plane, size, isPacked, (r, window) => {
    for (let c = 0; c < cols; c++) {
      const at = r * cols + c;
      value[c] = plane.used[at] ? values[at]! : 0;
      sums[sums.length - 1]! += value[c]!;
    }
    for (const [i, row] of window.entries()) {
      addLagProducts(value, row, 0, cols, size.cols, sums, i * size.cols);
    }
  });
}

/** Calls `visit` with each row of outputs and the rows of `before` that its windows cover. */
function overRows(
  { before, after }: Plane,
  size: Size,
  isPacked: boolean,
  visit: (r: number, window: readonly LagRow[]) => void,
): void {
  let window = Array.from({ length: size.rows }, () => lagRow(before.cols, isPacked));
  const read = (row: LagRow, r: number) =>
    fillLagRow(row, before.data, r * before.cols, before.cols);
  for (let i = 0; i < size.rows - 1; i++) read(window[i + 1]!, i);
  for (let r = 0; r < after.rows; r++) {
    window = [...window.slice(1), window[0]!];
    read(window[size.rows - 1]!, r + size.rows - 1);
    visit(r, window);
  }
}

/** Adds the products of all windows, whether they count or not, to the upper triangle. */
function addAllWindows(plane: Plane, size: Size, gram: Float64Array): void {
  const { before, after } = plane;
  const { rows: height, cols: width } = size;
  // By row lag and column lag: those to the right from the first column of the window, those to the left up to it.
  const right = new Float64Array(height * width);
  const left = new Float64Array(height * width);
  overRows(plane, size, isByteArray(before.data), (_, window) => {
    const first = window[0]!;
    for (let i = 0; i < height; i++) {
      const row = window[i]!;
      addLagProducts(first.plain, row, 0, after.cols, width, right, i * width);
      if (i > 0 && width > 1) {
        addLagProducts(row.plain, first, 1, after.cols, width - 1, left, i * width + 1);
      }
    }
  });
  for (let dr = 0; dr < height; dr++) {
    for (let dc = dr === 0 ? 0 : 1 - width; dc < width; dc++) {
      const sum = dc < 0 ? left[dr * width - dc]! : right[dr * width + dc]!;
      spread(plane, size, dr, dc, sum, gram);
    }
  }
  addSums(plane, size, gram);
}

/** From the sum of one entry of `gram` with that row and column lag: all others, by edge rows and columns. */
function spread(
  { before, after }: Plane,
  size: Size,
  dr: number,
  dc: number,
  start: number,
  gram: Float64Array,
): void {
  const n = size.rows * size.cols + 1;
  const { cols: pitch, data } = before;
  const lag = dr * pitch + dc;
  let atTop = start;
  for (let j = Math.max(0, -dc); j < Math.min(size.cols, size.cols - dc); j++) {
    let sum = atTop;
    for (let i = 0; i + dr < size.rows; i++) {
      const a = i * size.cols + j;
      gram[a * n + a + dr * size.cols + dc]! += sum;
      const above = i * pitch + j;
      const below = above + after.rows * pitch;
      if (i + 1 + dr < size.rows) sum += along(data, below, above, lag, 1, after.cols);
    }
    const next = j + 1 < Math.min(size.cols, size.cols - dc);
    if (next) atTop += along(data, j + after.cols, j, lag, pitch, after.rows);
  }
}

/** `Σ_k data[to] · data[to + lag] − data[from] · data[from + lag]`, both moving on by `step`. */
function along(
  data: NumericArray,
  to: number,
  from: number,
  lag: number,
  step: number,
  length: number,
): number {
  let sum = 0;
  for (let k = 0; k < length; k++) {
    const [p, q] = [to + k * step, from + k * step];
    sum += data[p]! * data[p + lag]! - data[q]! * data[q + lag]!;
  }
  return sum;
}

/** Adds the offset's column: the sum of each pixel over all windows, and their number. */
function addSums({ before, after }: Plane, size: Size, gram: Float64Array): void {
  const n = size.rows * size.cols + 1;
  for (let r = 0; r < before.rows; r++) {
    const start = r * before.cols;
    let sum = 0;
    for (let c = 0; c < after.cols; c++) sum += before.data[start + c]!;
    for (let j = 0; j < size.cols; j++) {
      for (let i = Math.max(0, r - after.rows + 1); i < Math.min(size.rows, r + 1); i++) {
        gram[(i * size.cols + j) * n + n - 1]! += sum;
      }
      sum += (before.data[start + j + after.cols] ?? 0) - before.data[start + j]!;
    }
  }
  gram[n * n - 1]! += after.rows * after.cols;
}

/**
 * Adds the windows of the pixels that count (`which` 1), or subtracts those that don't (0), four at once, so that
 * an entry that is read takes four products.
 */
function addWindows(plane: Plane, size: Size, which: 0 | 1, gram: Float64Array): void {
  const { before, after, used } = plane;
  const n = size.rows * size.cols + 1;
  const sign = which === 1 ? 1 : -1;
  const four = Array.from({ length: 4 }, () => new Float64Array(n));
  let filled = 0;
  for (let r = 0; r < after.rows; r++) {
    for (let c = 0; c < after.cols; c++) {
      if (used[r * after.cols + c] !== which) continue;
      const window = four[filled]!;
      for (let i = 0; i < size.rows; i++) {
        const from = (r + i) * before.cols + c;
        for (let j = 0; j < size.cols; j++) window[i * size.cols + j] = before.data[from + j]!;
      }
      window[n - 1] = 1;
      if (++filled === 4) {
        addFour(four, sign, gram);
        filled = 0;
      }
    }
  }
  if (filled === 0) return;
  for (const window of four.slice(filled)) window.fill(0);
  addFour(four, sign, gram);
}

function addFour(four: readonly Float64Array[], sign: number, gram: Float64Array): void {
  const [w0, w1, w2, w3] = four as [Float64Array, Float64Array, Float64Array, Float64Array];
  const n = w0.length;
  for (let a = 0; a < n; a++) {
    const [v0, v1, v2, v3] = [sign * w0[a]!, sign * w1[a]!, sign * w2[a]!, sign * w3[a]!];
    for (let b = a; b < n; b++) {
      gram[a * n + b]! += v0 * w0[b]! + v1 * w1[b]! + v2 * w2[b]! + v3 * w3[b]!;
    }
  }
}
