import type { Correlation } from '../formula/correlation.js';
import type { FloatArray } from '../matrix/types.js';
import { borderedRows } from './borderedRows.js';

/**
 * The formula of `Correlation` in plain TypeScript: what the other methods are measured against,
 * and what answers where the engine does not run. Products are added in double precision, layer by
 * layer and row by row of the kernel, and rounded once, to the type of `out`.
 */
export function correlateReference({ layers, geometry, out, bias }: Correlation): void {
  const { rows, cols, top, stride, dilation } = geometry;
  const passes = layers.map(({ image, kernel }) => {
    const height = (kernel.rows - 1) * dilation[0] + 1;
    const width = (kernel.cols - 1) * dilation[1] + 1;
    return {
      kernel,
      weights: Float64Array.from(kernel.data),
      imageRow: borderedRows(image, height, width, geometry),
    };
  });
  const sums = new Float64Array(cols);
  for (let r = 0; r < rows; r++) {
    sums.fill(bias);
    for (const { kernel, weights, imageRow } of passes) {
      for (let i = 0; i < kernel.rows; i++) {
        const row = imageRow(top + r * stride[0] + i * dilation[0]);
        for (let j = 0; j < kernel.cols; j++) {
          addProducts(sums, weights[i * kernel.cols + j]!, row, j * dilation[1], stride[1]);
        }
      }
    }
    (out as FloatArray).set(sums, r * cols);
  }
}

/** sums[c] += weight · row[start + c·stride] */
function addProducts(
  sums: Float64Array,
  weight: number,
  row: Float64Array,
  start: number,
  stride: number,
): void {
  for (let c = 0, x = start; c < sums.length; c++, x += stride) sums[c]! += weight * row[x]!;
}
