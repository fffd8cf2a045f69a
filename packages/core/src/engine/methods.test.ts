import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correlation } from '../formula/correlation.js';
import { modes, placeKernel } from '../formula/geometry.js';
import { borders } from '../matrix/border.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import { correlateBox } from './box.js';
import { correlateReference } from './correlateReference.js';
import { correlateDense } from './dense.js';
import { startEngine } from './engine.js';
import { correlateFft } from './fft.js';
import type { Precision } from './memory.js';
import { rankOne } from './rankOne.js';
import { correlateSeparable } from './separable.js';
import { correlateSparse } from './sparse.js';

const engine = startEngine()!;
const arrays = { float32: Float32Array, float64: Float64Array } as const;
const unit = { float32: 2 ** -24, float64: 2 ** -53 } as const;
const precisions = ['float32', 'float64'] as const;
const seeded = { seed: 29, numRuns: 400 };

const side = (most: number) => fc.integer({ min: 1, max: most });
const step = fc.tuple(side(3), side(3));

/** A correlation of random shape; `plain` has stride and dilation 1. */
function correlation(precision: Precision, { plain = false, channels = 3 } = {}) {
  const one = fc.constant<[number, number]>([1, 1]);
  return fc
    .record({
      rows: side(40),
      cols: side(90),
      kernelRows: side(9),
      kernelCols: side(9),
      channels: side(channels),
      mode: fc.constantFrom(...modes),
      border: fc.constantFrom(...borders),
      stride: plain ? one : step,
      dilation: plain ? one : step,
      bias: fc.integer({ min: -9, max: 9 }),
      seed: fc.integer(),
    })
    .map(({ rows, cols, kernelRows, kernelCols, mode, bias, seed, ...rest }): Correlation => {
      const random = generator(seed);
      const fill = (matrixRows: number, matrixCols: number, zeros = 0): Matrix<FloatArray> => ({
        rows: matrixRows,
        cols: matrixCols,
        data: new arrays[precision](
          Array.from({ length: matrixRows * matrixCols }, () =>
            random() < zeros ? 0 : random() * 2 - 1,
          ),
        ),
      });
      const terms = Array.from({ length: rest.channels }, () => ({
        image: fill(rows, cols),
        kernel: fill(kernelRows, kernelCols, 0.3),
      }));
      const { stride, dilation, border } = rest;
      const fits = (kernelRows - 1) * dilation[0] < rows && (kernelCols - 1) * dilation[1] < cols;
      const options = { mode: fits ? mode : 'same', border, stride, dilation } as const;
      const geometry = placeKernel(terms[0]!.image, terms[0]!.kernel, options);
      const out = new arrays[precision](geometry.rows * geometry.cols);
      return { terms, geometry, out, bias };
    });
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the reference gives, and Σ |kernel| · |image| + |bias|, on which errors are measured. */
function reference(work: Correlation) {
  const sizes = (matrix: Matrix): Matrix => ({
    ...matrix,
    data: Float64Array.from(matrix.data, Math.abs),
  });
  const answer = new Float64Array(work.out.length);
  const scale = new Float64Array(work.out.length);
  correlateReference({ ...work, out: answer });
  correlateReference({
    ...work,
    terms: work.terms.map(({ image, kernel }) => ({
      image: sizes(image),
      kernel: sizes(kernel),
    })),
    bias: Math.abs(work.bias),
    out: scale,
  });
  return { answer, scale };
}

/** The greatest error, in units of the number type on Σ |kernel| · |image|, for one product. */
function worstError(work: Correlation, precision: Precision, products: number): number {
  const { answer, scale } = reference(work);
  let worst = 0;
  for (let at = 0; at < answer.length; at++) {
    const error = Math.abs(work.out[at]! - answer[at]!);
    worst = Math.max(worst, error / (products * unit[precision] * scale[at]! || 1));
  }
  return worst;
}

/** log₂(tile) · Σ |kernel| · max |image| + |bias|, in units of the number type: what an FFT is held to. */
function fftBound({ terms, bias }: Correlation, precision: Precision, points: number): number {
  const scale = terms.reduce((sum, { image, kernel }) => {
    const weight = Array.from(kernel.data, Math.abs).reduce((total, value) => total + value);
    const finite = Array.from(image.data, Math.abs).filter(Number.isFinite);
    return sum + weight * Math.max(0, ...finite);
  }, Math.abs(bias));
  return 2 * Math.log2(points) * scale * unit[precision];
}

const tile = fc.record({
  rows: fc.constantFrom(32, 64, 128),
  cols: fc.constantFrom(32, 64, 128),
});

/** The image with every number scaled by up to 2^±40, so that some are nothing beside others. */
function stretched(work: Correlation): Correlation {
  const random = generator(7);
  const terms = work.terms.map(({ image, kernel }) => ({
    image: { ...image, data: image.data.map((value) => value * 2 ** (random() * 80 - 40)) },
    kernel,
  }));
  return { ...work, terms };
}

describe.each(precisions)('%s', (precision) => {
  test('dense is within n units of the reference', () => {
    fc.assert(
      fc.property(correlation(precision, { plain: true }), (work) => {
        correlateDense(engine, precision, work);
        const products = work.terms.length * work.terms[0]!.kernel.data.length + 2;
        expect(worstError(work, precision, products)).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  test('sparse is within n units of the reference, for every stride and dilation', () => {
    fc.assert(
      fc.property(correlation(precision), (work) => {
        correlateSparse(engine, precision, work);
        const products = work.terms.length * work.terms[0]!.kernel.data.length + 2;
        expect(worstError(work, precision, products)).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  test('separable is within rows + cols + 4 units of the reference', () => {
    fc.assert(
      fc.property(correlation(precision, { channels: 1 }), (work) => {
        const { image, kernel } = work.terms[0]!;
        const product = kernel.data.map(
          (_, at) =>
            kernel.data[at % kernel.cols]! *
            kernel.data[Math.floor(at / kernel.cols) * kernel.cols]!,
        );
        const dense = { ...kernel, data: product };
        const factors = rankOne(dense, precision);
        fc.pre(factors !== undefined);
        const separable = { ...work, terms: [{ image, kernel: dense }] };
        correlateSeparable(engine, precision, separable, factors!);
        const terms = kernel.rows + kernel.cols + 4;
        expect(worstError(separable, precision, terms)).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  test('box is within n units of the reference', () => {
    fc.assert(
      fc.property(correlation(precision, { plain: true, channels: 1 }), (work) => {
        const { image, kernel } = work.terms[0]!;
        const equal = { ...kernel, data: kernel.data.map(() => 0.37) };
        const box = { ...work, terms: [{ image, kernel: equal }] };
        correlateBox(engine, precision, box);
        expect(worstError(box, precision, kernel.data.length + 3)).toBeLessThanOrEqual(1);
      }),
      seeded,
    );
  });

  test('NaN and infinity come out where the reference has them', () => {
    fc.assert(
      fc.property(
        correlation(precision, { plain: true, channels: 1 }),
        fc.integer(),
        (work, seed) => {
          const random = generator(seed);
          const odd = [Number.NaN, Infinity, -Infinity];
          const { image, kernel } = work.terms[0]!;
          const data = image.data.map((value) =>
            random() < 0.02 ? odd[Math.floor(random() * 3)]! : value,
          );
          const flat = { ...kernel, data: kernel.data.map(() => 0.5) };
          const methods: [Matrix, (it: Correlation) => void][] = [
            [kernel, (it) => correlateDense(engine, precision, it)],
            [kernel, (it) => correlateSparse(engine, precision, it)],
            [flat, (it) => correlateSeparable(engine, precision, it, rankOne(flat, precision)!)],
            [flat, (it) => correlateBox(engine, precision, it)],
          ];
          for (const [weights, run] of methods) {
            const it = { ...work, terms: [{ image: { ...image, data }, kernel: weights }] };
            run(it);
            const { answer } = reference(it);
            const unlike = answer.findIndex(
              (value, at) => !Number.isFinite(value) && !Object.is(value, it.out[at]),
            );
            const finite = answer.every(
              (value, at) => !Number.isFinite(value) || Number.isFinite(it.out[at]),
            );
            expect([unlike, finite]).toEqual([-1, true]);
          }
        },
      ),
      seeded,
    );
  });

  test('fft is within 2 log₂(tile) units of Σ |kernel| · max |image|, for every tile', () => {
    fc.assert(
      fc.property(
        correlation(precision, { plain: true }),
        tile,
        fc.boolean(),
        (plain, size, stretch) => {
          const work = stretch ? stretched(plain) : plain;
          correlateFft(engine, precision, work, size);
          const { answer, scale } = reference(work);
          const bound = fftBound(work, precision, size.rows * size.cols);
          // In Float64 the reference has errors of its own, one unit for each product.
          const products = work.terms.length * work.terms[0]!.kernel.data.length;
          const own = precision === 'float64' ? products * unit.float64 : 0;
          const excess = answer.map(
            (value, at) => Math.abs(work.out[at]! - value) - own * scale[at]!,
          );
          expect(Math.max(...excess)).toBeLessThanOrEqual(bound);
        },
      ),
      seeded,
    );
  });

  test('fft lets NaN and infinity go as far as the kernel reaches, and no further', () => {
    const odd = fc.record({
      place: fc.nat(),
      value: fc.constantFrom(Number.NaN, Infinity, -Infinity),
    });
    fc.assert(
      fc.property(
        correlation(precision, { plain: true }),
        tile,
        fc.array(odd, { minLength: 1, maxLength: 3 }),
        (work, size, odds) => {
          const { data } = work.terms[0]!.image as Matrix<FloatArray>;
          for (const { place, value } of odds) data[place % data.length] = value;
          correlateFft(engine, precision, work, size);
          const { answer, scale } = reference(work);
          const bound = fftBound(work, precision, size.rows * size.cols);
          // Tiles with such a number are summed: one unit for each product.
          const products = work.terms.length * work.terms[0]!.kernel.data.length + 2;
          const wrong = answer.findIndex((value, at) =>
            Number.isFinite(value)
              ? !(
                  Math.abs(work.out[at]! - value) <=
                  bound + products * unit[precision] * scale[at]!
                )
              : !Object.is(work.out[at], value),
          );
          expect(wrong).toBe(-1);
        },
      ),
      seeded,
    );
  });

  test('fft gives a band of whole rows of tiles the bits of the same rows of the whole', () => {
    fc.assert(
      fc.property(correlation(precision, { plain: true }), tile, (work, size) => {
        const { geometry, terms } = work;
        const band = size.rows - terms[0]!.kernel.rows + 1;
        fc.pre(geometry.rows > band);
        correlateFft(engine, precision, work, size);
        const rows = geometry.rows - band;
        const below = new arrays[precision](rows * geometry.cols);
        correlateFft(
          engine,
          precision,
          { ...work, out: below, geometry: { ...geometry, rows, top: geometry.top + band } },
          size,
        );
        expect(below).toEqual(work.out.slice(band * geometry.cols));
      }),
      seeded,
    );
  });
});

test('dense adds in the order of the reference, so that Float64 is equal to the last bit', () => {
  fc.assert(
    fc.property(correlation('float64', { plain: true }), (work) => {
      correlateDense(engine, 'float64', work);
      expect(work.out).toEqual(reference(work).answer);
    }),
    { ...seeded, numRuns: 100 },
  );
});
