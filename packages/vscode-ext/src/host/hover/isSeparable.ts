import type { Matrix } from '@convolve/core';

/**
 * Whether a matrix is the product of a column and a row: all 2×2 minors with its greatest element are
 * zero, but for rounding.
 */
export function isSeparable({ rows, cols, data }: Matrix): boolean {
  let place = 0;
  for (const [index, value] of data.entries()) {
    if (Math.abs(value) > Math.abs(data[place]!)) place = index;
  }
  const [row, col] = [Math.floor(place / cols), place % cols];
  const pivot = data[place]!;
  const limit = 1e-9 * pivot * pivot;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const minor = data[r * cols + c]! * pivot - data[r * cols + col]! * data[row * cols + c]!;
      if (!(Math.abs(minor) <= limit)) return false;
    }
  }
  return true;
}
