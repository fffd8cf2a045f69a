import type { Plane, Size } from './plane.js';

/**
 * Adds the windows of the pixels that count (`which` 1), or subtracts those that don't (0), four at once, so that
 * an entry that is read takes four products.
 */
export function addWindows(plane: Plane, size: Size, which: 0 | 1, gram: Float64Array): void {
  const { before, after, used } = plane;
  const n = size.rows * size.cols + 1;
  const sign = which === 1 ? 1 : -1;
  const four = Array.from({ length: 4 }, () => new Float64Array(n));
  let filled = 0;
  for (let at = used.indexOf(which); at >= 0; at = used.indexOf(which, at + 1)) {
    const window = four[filled]!;
    const first = Math.floor(at / after.cols) * before.cols + (at % after.cols);
    for (let i = 0, entry = 0; i < size.rows; i++) {
      const from = first + i * before.cols;
      for (let j = 0; j < size.cols; j++) window[entry++] = before.data[from + j]!;
    }
    window[n - 1] = 1;
    if (++filled === 4) {
      addFour(four, sign, gram);
      filled = 0;
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
