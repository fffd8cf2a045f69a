import type { Correlation } from '../formula/correlation.js';
import { oneFilter } from '../formula/filterBank.js';
import type { Engine } from './engine.js';
import { inStrips } from './inStrips.js';
import { numbersLoops } from './loops.js';
import { bytesOf, type Precision } from './memory.js';
import { type Costs, fitOfOne, type Method } from './method.js';
import { bytesOfTaps, type SumTaps, writeTaps } from './tapList.js';

/**
 * The products with the kernel's elements other than 0, for any stride and dilation and any number
 * of channels. As 0 · NaN and 0 · ∞ are NaN, a strip of the image with such a number takes the
 * zeros as well. The bounds are those of `correlateDense`.
 */
export function correlateSparse(engine: Engine, precision: Precision, work: Correlation): void {
  const { terms, geometry, bias } = work;
  const { stride, dilation, cols } = geometry;
  const size = bytesOf[precision];
  const { kernel } = terms[0]!;
  const count = terms.length * kernel.data.length;
  const listBytes = Math.ceil(bytesOfTaps(count, precision) / 64) * 64;
  const { allFinite } = numbersLoops(engine, precision);
  let sumNonZero: SumTaps;
  let sumAll: () => SumTaps;
  let bytes = 0;
  inStrips(engine, precision, work, {
    ownBytes: 2 * listBytes,
    prepare({ own, planeBytes, rowBytes }, { place }) {
      const write = (at: number, withZeros: boolean) => {
        const weights: number[] = [];
        const places: number[] = [];
        for (const [plane, { kernel }] of terms.entries()) {
          for (let index = 0; index < kernel.data.length; index++) {
            const weight = kernel.data[index]!;
            if (weight === 0 && !withZeros) continue;
            const j = index % kernel.cols;
            const row = ((index - j) / kernel.cols) * dilation[0] * rowBytes;
            weights.push(weight);
            places.push(plane * planeBytes + row + place(j * dilation[1]) * size);
          }
        }
        return writeTaps(engine, precision, weights, places, at);
      };
      bytes = terms.length * planeBytes;
      sumNonZero = write(own, false);
      let all: SumTaps | undefined;
      sumAll = () => {
        all ??= write(own + listBytes, true);
        return all;
      };
    },
    compute({ source, rowBytes, out, rows }) {
      const sum = allFinite(source, bytes) ? sumNonZero : sumAll();
      for (let r = 0; r < rows; r++) {
        sum(source + r * stride[0] * rowBytes, out + r * cols * size, cols, bias);
      }
    },
  });
}

export const sparseCosts: Costs = {
  float32: { call: 2600, output: 0.44, product: 0.057, tile: 24 },
  float64: { call: 2600, output: 1.0, product: 0.12, tile: 12 },
};

/** `correlateSparse`, which fits every filter. */
export const sparse: Method<'sparse'> = {
  name: 'sparse',
  fit(bank, precision) {
    const products = countNonZero(bank.filters.data);
    return fitOfOne(sparseCosts[precision], bank, products, (engine) =>
      correlateSparse(engine, precision, oneFilter(bank)),
    );
  },
};

function countNonZero(data: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < data.length; at++) if (data[at] !== 0) count++;
  return count;
}
