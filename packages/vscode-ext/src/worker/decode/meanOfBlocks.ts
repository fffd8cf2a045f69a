import type { Matrix } from '@convolve/core';

/**
 * A matrix reduced by a whole factor: each number is the mean of `factor × factor` numbers, of fewer at
 * the right and lower edges.
 */
export function meanOfBlocks({ rows, cols, data }: Matrix, factor: number): Matrix {
  const [height, width] = [Math.ceil(rows / factor), Math.ceil(cols / factor)];
  const means = new Float32Array(height * width);
  const sums = new Float64Array(width);
  for (let row = 0; row < height; row++) {
    const [top, bottom] = [row * factor, Math.min(rows, (row + 1) * factor)];
    sums.fill(0);
    for (let y = top; y < bottom; y++) {
      for (let x = 0; x < cols; x++) sums[Math.floor(x / factor)]! += data[y * cols + x]!;
    }
    for (let col = 0; col < width; col++) {
      const across = Math.min(cols, (col + 1) * factor) - col * factor;
      means[row * width + col] = sums[col]! / ((bottom - top) * across);
    }
  }
  return { rows: height, cols: width, data: means };
}
