import type { Correlation } from '../formula/correlation.js';
import { type FilterBank, oneFilter } from '../formula/filterBank.js';
import type { FloatArray } from '../matrix/types.js';
import { borderedRows } from './borderedRows.js';
import type { Precision } from './memory.js';
import { type Costs, type Fit, fitOfOne } from './method.js';

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
        addRow(sums, weights, i * kernel.cols, kernel.cols, row, stride[1], dilation[1]);
      }
    }
    (out as FloatArray).set(sums, r * cols);
  }
}

/** sums[c] += Σ_j weights[first + j] · row[c·stride + j·dilation], one product after the other. */
function addRow(
  sums: Float64Array,
  weights: Float64Array,
  first: number,
  count: number,
  row: Float64Array,
  stride: number,
  dilation: number,
): void {
  for (let c = 0, start = 0; c < sums.length; c++, start += stride) {
    let sum = sums[c]!;
    for (let j = 0, x = start; j < count; j++, x += dilation) sum += weights[first + j]! * row[x]!;
    sums[c] = sum;
  }
}

const costs: Costs = {
  float32: { call: 0, output: 3.7, product: 1.5 },
  float64: { call: 0, output: 2.4, product: 2.6 },
};

/** The reference as a method, which needs no engine, for a bank with one filter. */
export function reference(bank: FilterBank, precision: Precision): Fit {
  const products = bank.filters.data.length;
  const cost = { ...costs[precision], row: 30 * bank.filters.rows };
  return fitOfOne(cost, bank, products, () => correlateReference(oneFilter(bank)));
}
