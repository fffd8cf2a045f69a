import type { Matrix } from '@convolve/core';

/** For tests: grey values without a pattern that a kernel could miss, from a linear congruence. */
export function noise(rows: number, cols: number, seed = 1): Matrix<Uint8Array> {
  let state = seed;
  const data = Uint8Array.from({ length: rows * cols }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
  return { rows, cols, data };
}
