import type { Correlation } from '../formula/correlation.js';
import { type FilterBank, oneFilter } from '../formula/filterBank.js';
import type { FloatArray } from '../matrix/types.js';
import { borderedRows } from './borderedRows.js';
import type { Precision } from './memory.js';
import { type Costs, costOfOne, type Fit } from './method.js';

/**
 * The formula of `Correlation` in plain TypeScript: what the other methods are measured against,
 * and what answers where the engine does not run. Products are added in double precision, layer by
 * layer and row by row of the kernel, and rounded once, to the type of `out`.
 */
export function correlateReference({ terms, geometry, out, bias }: Correlation): void {
  const { rows, cols, top, stride, dilation } = geometry;
  const passes = terms.map(({ image, kernel }) => {
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

const costs: Costs = {
  float32: { call: 0, output: 3.7, product: 1.5 },
  float64: { call: 0, output: 2.4, product: 2.6 },
};

/** The reference as a method, which needs no engine, for a bank with one filter. */
export function reference(bank: FilterBank, precision: Precision): Fit {
  const products = bank.filters.data.length;
  return {
    products,
    nanoseconds: costOfOne(costs[precision], bank, products),
    run: () => correlateReference(oneFilter(bank)),
  };
}
