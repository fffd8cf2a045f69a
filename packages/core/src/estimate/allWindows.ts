import { isByteArray } from '../matrix/arrayKind.js';
import type { NumericArray, Size } from '../matrix/types.js';
import { lagRows, overRows } from './lagRows.js';
import type { Plane } from './plane.js';

/**
 * Adds the products of all windows, whether they count or not, to the upper triangle of `gram`. Over all of them, the
 * sums of two entries with the same `(k − i, l − j)` differ only by rows and columns at the edge: one is summed over
 * the image, the others follow from it.
 */
export function addAllWindows(plane: Plane, size: Size, gram: Float64Array): void {
  const { before, after } = plane;
  const { rows: height, cols: width } = size;
  // By row lag and column lag: those to the right from the first column of the window, those to the left up to it.
  const right = new Float64Array(height * width);
  const left = new Float64Array(height * width);
  const { rows, addProducts } = lagRows(height, before.cols, isByteArray(before.data));
  overRows(plane, rows, (_, window) => {
    const first = window[0]!;
    for (const [i, row] of window.entries()) {
      addProducts(first, row, 0, after.cols, width, right, i * width);
      if (i > 0) addProducts(row, first, 1, after.cols, width - 1, left, i * width + 1);
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
