import type { FilterBank } from '../formula/filterBank.js';
import { denseCosts } from './dense.js';
import type { Engine } from './engine.js';
import { inStrips, workOf } from './inStrips.js';
import { numbersLoops } from './loops.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';
import { type Method, stepsByOne } from './method.js';
import { sparseCosts } from './sparse.js';

/**
 * A depthwise layer, whose filters see one channel each: all channels in one strip, each filter by
 * `assembly/dense.ts`, or with a stride or dilation by `assembly/sumTaps.ts`. The bounds are those of
 * `correlateDense`.
 */
export function correlateDepthwise(engine: Engine, precision: Precision, bank: FilterBank): void {
  const { filters, groups, bias, geometry } = bank;
  const { stride, dilation, cols } = geometry;
  const size = bytesOf[precision];
  const taps = filters.rows * filters.cols;
  const weightBytes = filters.data.length * size;
  const plain = stepsByOne(bank);
  const { correlateDense, sumTaps } = numbersLoops(engine, precision);

  inStrips(engine, precision, workOf(bank), {
    ownBytes: weightBytes + taps * 4,
    prepare({ own, rowBytes }, { place }) {
      numbersOf(engine, precision).set(filters.data, own / size);
      const places = Array.from({ length: taps }, (_, tap) => {
        const i = Math.floor(tap / filters.cols);
        const j = tap % filters.cols;
        return i * dilation[0] * rowBytes + place(j * dilation[1]) * size;
      });
      new Int32Array(engine.memory.buffer).set(places, (own + weightBytes) / 4);
    },
    compute({ source, planeBytes, rowBytes, own, out, outPlaneBytes, rows }) {
      for (let o = 0; o < filters.count; o++) {
        const plane = source + Math.floor(o / (filters.count / groups)) * planeBytes;
        const weights = own + o * taps * size;
        const to = out + o * outPlaneBytes;
        const start = bias[o]!;
        if (plain) {
          correlateDense(
            plane,
            planeBytes,
            rowBytes,
            1,
            weights,
            filters.rows,
            filters.cols,
            to,
            rows,
            cols,
            start,
          );
          continue;
        }
        for (let r = 0; r < rows; r++) {
          const row = plane + r * stride[0] * rowBytes;
          sumTaps(row, own + weightBytes, weights, taps, to + r * cols * size, cols, start);
        }
      }
    },
  });
}

/** `correlateDepthwise`, for filters of one channel. */
export const depthwise: Method<'depthwise'> = {
  name: 'depthwise',
  fit(bank, precision) {
    const { filters, geometry } = bank;
    if (filters.channels > 1) return 'a filter has more than one channel';
    const cost = (stepsByOne(bank) ? denseCosts : sparseCosts)[precision];
    const products = filters.rows * filters.cols;
    const outputs = geometry.rows * geometry.cols * filters.count;
    return {
      products,
      nanoseconds: cost.call + outputs * (cost.output + cost.product * products),
      run: (engine) => correlateDepthwise(engine, precision, bank),
    };
  },
};
