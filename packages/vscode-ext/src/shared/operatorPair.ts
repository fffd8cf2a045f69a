import { type GradientOperator, type Matrix, pad } from '@convolve/core';

/**
 * The two kernels of a gradient operator in one size, which a row and a column have not: the smaller
 * one has zeros around it, its centre in the centre. What they give is the same, wherever both fit.
 */
export function operatorPair({ x, y }: Pick<GradientOperator, 'x' | 'y'>): {
  readonly x: Matrix;
  readonly y: Matrix;
} {
  const rows = Math.max(x.length, y.length);
  const cols = Math.max(x[0]!.length, y[0]!.length);
  return { x: centred(x, rows, cols), y: centred(y, rows, cols) };
}

function centred(kernel: GradientOperator['x'], rows: number, cols: number): Matrix {
  const height = kernel.length;
  const width = kernel[0]!.length;
  const top = Math.floor(rows / 2) - Math.floor(height / 2);
  const left = Math.floor(cols / 2) - Math.floor(width / 2);
  return pad(kernel, { top, left, bottom: rows - height - top, right: cols - width - left });
}
