import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correlation } from '../formula/correlation.js';
import { bankOf } from '../formula/filterBank.js';
import { modes, placeKernel } from '../formula/geometry.js';
import { borders } from '../matrix/border.js';
import type { NumericArray } from '../matrix/types.js';
import { correlateReference } from './correlateReference.js';
import { startEngine } from './engine.js';
import { planBank, runMethod } from './planBank.js';
import { correlateWhole, planWhole } from './whole.js';

const engine = startEngine()!;
const seeded = { seed: 29, numRuns: 400 };
const side = (most: number) => fc.integer({ min: 1, max: most });
const step = fc.tuple(side(3), side(3));

/** Kernels by their size: weights of a range, with zeros, of one column times one row, or all equal. */
const weights = (rows: number, cols: number) => {
  const size = rows * cols;
  const list = (length: number, most: number) =>
    fc.array(fc.integer({ min: -most, max: most }), { minLength: length, maxLength: length });
  const product = fc
    .tuple(list(rows, 40), list(cols, 40))
    .map(([column, row]) => column.flatMap((a) => row.map((b) => a * b)));
  const equal = fc.integer({ min: -9, max: 9 }).map((weight) => Array<number>(size).fill(weight));
  return fc.oneof(list(size, 2), list(size, 60), list(size, 30_000), product, equal);
};

const shape = fc.record({
  rows: side(40),
  cols: side(120),
  kernelRows: side(9),
  kernelCols: side(9),
  mode: fc.constantFrom(...modes),
  border: fc.constantFrom(...borders),
  fill: fc.constantFrom(0, 0, 7, 255),
  stride: fc.oneof(fc.constant([1, 1] as [number, number]), step),
  dilation: fc.oneof(fc.constant([1, 1] as [number, number]), step),
  clampedImage: fc.boolean(),
  clampedOut: fc.boolean(),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 2 }),
});

/** A correlation of bytes, of random shape, by a kernel whose elements are divided by `divisor`. */
function correlation(divisor: fc.Arbitrary<(weight: number) => number>) {
  return shape
    .chain((it) => fc.tuple(fc.constant(it), weights(it.kernelRows, it.kernelCols), divisor))
    .map(([it, kernelWeights, divide]): Correlation => {
      let state = it.seed;
      const bytes = Uint8Array.from({ length: it.rows * it.cols }, () => {
        state = (state * 48271) % 2147483647;
        return state % 5 === 0 ? 255 : state >>> 8;
      });
      const data = it.clampedImage ? new Uint8ClampedArray(bytes) : bytes;
      const image = { rows: it.rows, cols: it.cols, data };
      const kernel = {
        rows: it.kernelRows,
        cols: it.kernelCols,
        data: Float64Array.from(kernelWeights, divide),
      };
      const { border, stride, dilation } = it;
      const fits =
        (kernel.rows - 1) * dilation[0] < it.rows && (kernel.cols - 1) * dilation[1] < it.cols;
      const fill = border === 'zero' ? { fill: it.fill } : {};
      const mode = fits ? it.mode : 'same';
      const geometry = placeKernel(image, kernel, { mode, border, stride, dilation, ...fill });
      const out = it.clampedOut
        ? new Uint8ClampedArray(geometry.rows * geometry.cols)
        : new Uint8Array(geometry.rows * geometry.cols);
      return { terms: [{ image, kernel }], geometry, out, bias: 0 };
    });
}

function reference(work: Correlation): NumericArray {
  const out = work.out.slice();
  correlateReference({ ...work, out });
  return out;
}

const exact = correlation(fc.constant((weight: number) => weight));
const divided = correlation(
  fc.constantFrom(2, 3, 5, 9, 16, 25, 49, 81, 115, 159, 256, 273, 1024, 4095).chain((divisor) =>
    fc.constantFrom(
      (weight: number) => weight / divisor,
      (weight: number) => weight * (1 / divisor),
      (weight: number) => Math.fround(weight / divisor),
    ),
  ),
);

describe('bytes by whole numbers', () => {
  test('every byte is that of the reference, for every border, mode, stride, dilation and kernel', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(exact, (work) => {
        const plan = planWhole(work);
        if (typeof plan === 'string') {
          expect(plan).toContain('too great');
          return;
        }
        kinds.add(`${plan.bits} ${plan.store} ${plan.across ? 'separable' : 'dense'}`);
        correlateWhole(engine, work, plan);
        expect(work.out).toEqual(reference(work));
      }),
      seeded,
    );
    expect([...kinds].sort()).toEqual([
      '16 clamp dense',
      '16 clamp separable',
      '16 wrap dense',
      '16 wrap separable',
      '32 clamp dense',
      '32 clamp separable',
    ]);
  });

  test('every byte is that of the reference where the kernel has a divisor', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(divided, (work) => {
        const plan = planWhole(work);
        if (typeof plan === 'string') return;
        kinds.add(`${plan.bits} ${plan.store}`);
        correlateWhole(engine, work, plan);
        expect(work.out).toEqual(reference(work));
      }),
      { ...seeded, numRuns: 800 },
    );
    expect(kinds).toContain('16 scale');
    expect(kinds).toContain('32 scale');
  });

  test('halves are rounded to even, as the exact sum is', () => {
    const data = Uint8Array.from({ length: 4096 }, (_, at) => at);
    const image = { rows: 1, cols: 4096, data };
    for (const kernel of [[0.5], [0.25, 0.25], [0.0625, 0.4375, 0.5]]) {
      const weighted = { rows: 1, cols: kernel.length, data: Float64Array.from(kernel) };
      const geometry = placeKernel(image, weighted, {});
      const out = new Uint8ClampedArray(geometry.cols);
      const work = { terms: [{ image, kernel: weighted }], geometry, out, bias: 0 };
      expect(planBank(bankOf(work)).method).toBe('whole');
      planBank(bankOf(work)).run();
      expect(out).toEqual(reference(work));
    }
  });

  test.each([
    ['an image of other numbers', { image: new Float32Array(4096) }],
    ['a result of other numbers', { out: new Float64Array(4096) }],
    ['a fraction that no small divisor makes whole', { kernel: [0.1234567] }],
    ['sums over an even divisor, whose halves are not exact', { kernel: [0.1, 0.3] }],
    ['a divisor where fractions are cut off', { kernel: [1 / 3], out: new Uint8Array(4096) }],
    ['weights above 16 bits', { kernel: [40_000] }],
    ['NaN in the kernel', { kernel: [Number.NaN] }],
    ['a border of half a byte', { fill: 0.5 }],
  ])('%s is left to other methods, with the same result', (_, special) => {
    const given = {
      image: Uint8Array.from({ length: 4096 }, (_value, at) => at) as NumericArray,
      out: new Uint8ClampedArray(4096) as NumericArray,
      kernel: [3],
      fill: 0,
      ...special,
    };
    const image = { rows: 64, cols: 64, data: given.image };
    const kernel = { rows: 1, cols: given.kernel.length, data: Float64Array.from(given.kernel) };
    const geometry = placeKernel(image, kernel, { mode: 'same', fill: given.fill });
    const work = { terms: [{ image, kernel }], geometry, out: given.out, bias: 0 };
    expect(planWhole(work)).toBeTypeOf('string');
    planBank(bankOf(work)).run();
    expect(work.out).toEqual(reference(work));
  });

  test('a band of rows has the bytes of the whole', () => {
    fc.assert(
      fc.property(exact, fc.nat(), (work, cut) => {
        fc.pre(typeof planWhole(work) !== 'string' && work.geometry.rows > 1);
        const { geometry } = work;
        const first = 1 + (cut % (geometry.rows - 1));
        runMethod('whole', bankOf(work));
        const rows = geometry.rows - first;
        const top = geometry.top + first * geometry.stride[0];
        const out = work.out.slice(0, rows * geometry.cols);
        runMethod('whole', bankOf({ ...work, out, geometry: { ...geometry, rows, top } }));
        expect(out).toEqual(work.out.slice(first * geometry.cols));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test('large images are done in strips', () => {
    const data = Uint8Array.from({ length: 700 * 900 }, (_, at) => (at * 2654435761) >>> 24);
    const image = { rows: 700, cols: 900, data };
    const kernel = { rows: 3, cols: 3, data: Float64Array.of(1, 2, -1, 0, -3, 1, 1, -1, 1) };
    const geometry = placeKernel(image, kernel, { mode: 'same', border: 'reflect' });
    const work = {
      terms: [{ image, kernel }],
      geometry,
      out: new Uint8ClampedArray(700 * 900),
      bias: 0,
    };
    const plan = planBank(bankOf(work));
    expect(plan.method).toBe('whole');
    plan.run();
    expect(work.out).toEqual(reference(work));
  });
});

describe('Float64 stored in bytes', () => {
  const numbers = fc.constantFrom(
    ...[0.5, 1.5, 2.5, -0.5, 254.5, 255.5, 256, 300.7, -1, -1.5, -300.25, 1e5 + 0.5, 1e300],
    ...[Number.NaN, Infinity, -Infinity, 2 ** 31, -(2 ** 31), 2 ** 31 - 0.5, 4294967295.5],
  );

  test.each([Uint8ClampedArray, Uint8Array, Int8Array])(
    '%o stores them as it always does',
    (kind) => {
      const kernels = [[0.75], [0.1, 0.7], [0.7, 0.1, 0.7], Array<number>(49).fill(0.7)];
      fc.assert(
        fc.property(
          fc.array(numbers, { minLength: 1, maxLength: 30 }),
          fc.constantFrom(...kernels),
          fc.boolean(),
          (list, row, harmless) => {
            const data = Float64Array.from({ length: 3000 }, (_, at) =>
              harmless ? (at % 999) - 300.5 : list[at % list.length]!,
            );
            const image = { rows: 30, cols: 100, data };
            const kernel = { rows: 1, cols: row.length, data: Float64Array.from(row) };
            const geometry = placeKernel(image, kernel, { mode: 'same' });
            for (const method of ['dense', 'sparse', 'separable', 'box'] as const) {
              const exact = new Float64Array(3000);
              const work = { terms: [{ image, kernel }], geometry, out: exact, bias: 0 };
              runMethod(method, bankOf(work));
              const stored = new kind(3000);
              runMethod(method, bankOf({ ...work, out: stored }));
              expect(stored).toEqual(new kind(exact));
            }
          },
        ),
        { seed: 29, numRuns: 60 },
      );
    },
  );
});
