import type { FilterBank } from '../formula/filterBank.js';
import type { Engine } from './engine.js';
import { inStrips, workOf } from './inStrips.js';
import { numbersLoops } from './loops.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';
import { type Costs, fitOfFours, type Method } from './method.js';
import { inBlocks, packFilters, sizeOfFilters } from './packFilters.js';

/**
 * All filters of a layer over one reading of its input, block by block, for any stride, dilation
 * and number of groups: `assembly/sumFilters.ts`. A filter's products are added in the order of the
 * reference, channel by channel and row by row: in Float64 it is the reference bit for bit, in
 * Float32 within `n · 2⁻²⁴ · Σ |filter| · |image|` of it, n the number of products of one output.
 */
export function correlateFilters(engine: Engine, precision: Precision, bank: FilterBank): void {
  const { filters, groups, bias, geometry } = bank;
  const { stride, dilation, cols } = geometry;
  const size = bytesOf[precision];
  const lanes = 16 / size;
  const taps = filters.channels * filters.rows * filters.cols;
  const count = filters.count / groups;
  const { sumFilters, blockOf } = numbersLoops(engine, precision);
  const packedBytes = sizeOfFilters(count, taps, blockOf) * size;
  // The rows of a map that has nothing between them are one long row, which is cut in two halves.
  const isFlat = filters.rows * filters.cols * stride[0] * stride[1] === 1;

  inStrips(engine, precision, workOf(bank), {
    ownBytes: groups * packedBytes + taps * 4,
    sparePlanes: inBlocks(count, blockOf) - count,
    prepare({ own, planeBytes, rowBytes }, { place }) {
      const numbers = numbersOf(engine, precision);
      for (let g = 0; g < groups; g++) {
        const [from, end] = [g * count, (g + 1) * count];
        const weights = filters.data.subarray(from * taps, end * taps);
        packFilters(
          numbers,
          (own + g * packedBytes) / size,
          weights,
          bias.slice(from, end),
          blockOf,
        );
      }
      const places = new Int32Array(engine.memory.buffer, own + groups * packedBytes, taps);
      let tap = 0;
      for (let k = 0; k < filters.channels; k++) {
        for (let i = 0; i < filters.rows; i++) {
          for (let j = 0; j < filters.cols; j++) {
            places[tap++] =
              k * planeBytes + i * dilation[0] * rowBytes + place(j * dilation[1]) * size;
          }
        }
      }
    },
    compute({ source, planeBytes, rowBytes, own, out, outPlaneBytes, rows }) {
      const half = Math.ceil((rows * cols) / (2 * lanes)) * lanes;
      for (let g = 0; g < groups; g++) {
        sumFilters(
          source + g * filters.channels * planeBytes,
          isFlat ? half * size : stride[0] * rowBytes,
          own + groups * packedBytes,
          own + g * packedBytes,
          taps,
          count,
          out + g * count * outPlaneBytes,
          outPlaneBytes,
          isFlat ? 2 : rows,
          isFlat ? half : cols,
        );
      }
    },
  });
}

export const filtersCosts: Costs = {
  float32: { call: 4700, kernel: 23, output: 0.64, product: 0.048 },
  float64: { call: 3200, kernel: 25, output: 1.4, product: 0.095 },
};

/** `correlateFilters`, which fits every bank. */
export const filters: Method<'filters'> = {
  name: 'filters',
  fit(bank, precision) {
    const { channels, rows, cols } = bank.filters;
    const products = channels * rows * cols;
    return fitOfFours(filtersCosts[precision], bank, products, (engine) =>
      correlateFilters(engine, precision, bank),
    );
  },
};
