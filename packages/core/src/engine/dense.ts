import type { Correlation } from '../formula/correlation.js';
import { oneFilter } from '../formula/filterBank.js';
import type { Engine } from './engine.js';
import { inStrips } from './inStrips.js';
import { numbersLoops } from './loops.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';
import { type Costs, fitOfOne, type Method, steps, stepsByOne } from './method.js';

/**
 * Every product of a kernel, stride and dilation 1, over any number of channels:
 * `assembly/dense.ts`. In Float64 it is the reference bit for bit; in Float32 it is within
 * `n · 2⁻²⁴ · Σ |kernel| · |image|` of it, n the number of products of one output.
 */
export function correlateDense(engine: Engine, precision: Precision, work: Correlation): void {
  const { terms, geometry, bias } = work;
  const { kernel } = terms[0]!;
  const size = bytesOf[precision];
  const loops = numbersLoops(engine, precision);
  inStrips(engine, precision, work, {
    ownBytes: terms.length * kernel.data.length * size,
    prepare({ own }) {
      const numbers = numbersOf(engine, precision);
      for (const [index, term] of terms.entries()) {
        numbers.set(term.kernel.data, own / size + index * kernel.data.length);
      }
    },
    compute({ source, planeBytes, rowBytes, own, out, rows }) {
      loops.correlateDense(
        source,
        planeBytes,
        rowBytes,
        terms.length,
        own,
        kernel.rows,
        kernel.cols,
        out,
        rows,
        geometry.cols,
        bias,
      );
    },
  });
}

export const denseCosts: Costs = {
  float32: { call: 1700, output: 0.32, product: 0.042, tile: 16 },
  float64: { call: 1400, output: 0.77, product: 0.086, tile: 8 },
};

/** `correlateDense`, for stride and dilation 1. */
export const dense: Method<'dense'> = {
  name: 'dense',
  fit(bank, precision) {
    if (!stepsByOne(bank)) return steps;
    return fitOfOne(denseCosts[precision], bank, bank.filters.data.length, (engine) =>
      correlateDense(engine, precision, oneFilter(bank)),
    );
  },
};
