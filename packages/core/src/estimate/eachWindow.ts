import type { Size } from '../matrix/types.js';
import type { Plane } from './plane.js';

/**
 * Calls `visit` with the pixels that count (`which` 1), or those that don't (0), and their windows, each
 * followed by a 1 for the offset and read into one of `windows` after the other.
 */
export function eachWindow(
  { before, after, used }: Plane,
  size: Size,
  which: 0 | 1,
  windows: readonly Float64Array[],
  visit: (at: number, window: Float64Array) => void,
): void {
  let next = 0;
  for (let at = used.indexOf(which); at >= 0; at = used.indexOf(which, at + 1)) {
    const window = windows[next++ % windows.length]!;
    const first = Math.floor(at / after.cols) * before.cols + (at % after.cols);
    let entry = 0;
    for (let i = 0; i < size.rows; i++) {
      const from = first + i * before.cols;
      for (let j = 0; j < size.cols; j++) window[entry++] = before.data[from + j]!;
    }
    window[entry] = 1;
    visit(at, window);
  }
}

/**
 * Adds the windows of the pixels that count (`which` 1), or subtracts those that don't (0), four at once, so that
 * an entry that is read takes four products.
 */
export function addWindows(plane: Plane, size: Size, which: 0 | 1, gram: Float64Array): void {
  const n = size.rows * size.cols + 1;
  const sign = which === 1 ? 1 : -1;
  const four = Array.from({ length: 4 }, () => new Float64Array(n));
  eachWindow(plane, size, which, four, (_, window) => {
    if (window === four[3]) addFour(four, sign, gram);
  });
  addFour(four, sign, gram);
}

/** Adds four windows and empties them, so that those that nothing is read into any more add nothing. */
function addFour(four: readonly Float64Array[], sign: number, gram: Float64Array): void {
  const [w0, w1, w2, w3] = four as [Float64Array, Float64Array, Float64Array, Float64Array];
  const n = w0.length;
  for (let a = 0; a < n; a++) {
    const [v0, v1, v2, v3] = [sign * w0[a]!, sign * w1[a]!, sign * w2[a]!, sign * w3[a]!];
    for (let b = a; b < n; b++) {
      gram[a * n + b]! += v0 * w0[b]! + v1 * w1[b]! + v2 * w2[b]! + v3 * w3[b]!;
    }
  }
  for (const window of four) window.fill(0);
}
