import { describe, expect, test } from 'vitest';
import { conv2d } from '../correlate/conv2d.js';
import { correlate } from '../correlate/correlate.js';
import { singleConv } from '../correlate/singleConv.js';
import { type FilterBank, oneFilter, oneOf } from '../formula/filterBank.js';
import { placeKernel } from '../formula/geometry.js';
import { correlateReference } from './correlateReference.js';
import { startEngine } from './engine.js';
import { forOneFilter, forSeveralFilters, winograd } from './methods.js';
import { planBank } from './planBank.js';

const engine = startEngine()!;
const arrays = { float32: Float32Array, float64: Float64Array } as const;

interface Shape {
  readonly count: number;
  readonly channels: number;
  readonly side: number;
  readonly stride?: number;
  readonly weight?: (at: number) => number;
  /** Whether the image and the result hold bytes. */
  readonly bytes?: boolean;
}

/** A bank of whole numbers, whose sums every method has exactly but 'fft'. */
function bankOf(precision: 'float32' | 'float64', shape: Shape): FilterBank {
  const { count, channels, side, stride = 1, bytes = false } = shape;
  const { weight = (at) => ((at * at) % 7) - 3 } = shape;
  const numbers = (length: number, value: (at: number) => number) =>
    new arrays[precision](Array.from({ length }, (_, at) => value(at)));
  const image = { rows: 40, cols: 37 };
  const geometry = placeKernel(image, { rows: side, cols: side }, { mode: 'same', stride });
  return {
    images: Array.from({ length: channels }, (_, k) => ({
      ...image,
      data: bytes
        ? Uint8Array.from({ length: 40 * 37 }, (_, at) => at * at + k)
        : numbers(40 * 37, (at) => ((at * at + k) % 19) - 9),
    })),
    filters: {
      count,
      channels,
      rows: side,
      cols: side,
      data: numbers(count * channels * side * side, weight),
    },
    groups: 1,
    bias: Array.from({ length: count }, (_, o) => o),
    geometry,
    out: new (bytes ? Uint8ClampedArray : arrays[precision])(
      count * geometry.rows * geometry.cols,
    ).fill(7),
  };
}

const shapes: Shape[] = [
  { count: 1, channels: 1, side: 3 },
  { count: 1, channels: 1, side: 3, weight: () => 2 },
  { count: 1, channels: 1, side: 7 },
  { count: 1, channels: 1, side: 5, bytes: true },
  { count: 1, channels: 3, side: 3, stride: 2 },
  { count: 5, channels: 1, side: 3 },
  { count: 5, channels: 3, side: 3 },
  { count: 5, channels: 3, side: 5, stride: 2 },
];

describe.each(['float32', 'float64'] as const)('in %s', (precision) => {
  test.each([...forOneFilter, ...forSeveralFilters, winograd])(
    '$name computes what it says that it fits, and says why not otherwise',
    (method) => {
      const one: readonly { readonly name: string }[] = forOneFilter;
      const banks = shapes
        .filter(({ count }) => count === 1 || !one.includes(method))
        .map((shape) => bankOf(precision, shape));
      let fitted = 0;
      for (const bank of banks) {
        const fit = method.fit(bank, precision);
        if (typeof fit === 'string') {
          expect(fit).not.toBe('');
          continue;
        }
        fitted++;
        expect(fit.nanoseconds).toBeGreaterThan(0);
        fit.run(engine);
        const expected =
          bank.out instanceof Uint8ClampedArray
            ? bank.out.slice()
            : new Float64Array(bank.out.length);
        for (let o = 0; o < bank.filters.count; o++) {
          correlateReference(oneFilter({ ...bank, out: expected }, o));
        }
        const greatest = Math.max(
          ...Array.from(expected, (sum, at) => Math.abs(sum - bank.out[at]!)),
        );
        expect(greatest).toBeLessThan(method.name === 'fft' ? 0.01 : 1e-9);
      }
      expect(fitted).toBeGreaterThan(0);
    },
  );
});

test('one planner: a bank with one filter is planned as the correlation that it is', () => {
  for (const rows of [4, 8, 12, 16, 24, 40]) {
    const data = Float32Array.from({ length: rows * rows }, (_, at) => Math.sin(at * at));
    const kernel = Float32Array.from({ length: 9 }, (_, at) => Math.cos(at * at));
    const image = { rows, cols: rows, data };
    const filter = { rows: 3, cols: 3, data: kernel };
    const options = { mode: 'same' } as const;
    const { data: expected } = correlate(image, filter, options);
    const layer = conv2d(
      { channels: 1, ...image },
      { count: 1, channels: 1, ...filter },
      { padding: 1 },
    );
    expect(layer.data).toEqual(expected);
    const channels = conv2d(
      { channels: 4, rows, cols: rows, data: Float32Array.of(...data, ...data, ...data, ...data) },
      {
        count: 1,
        channels: 4,
        rows: 3,
        cols: 3,
        data: Float32Array.of(...kernel, ...kernel, ...kernel, ...kernel),
      },
      { padding: 1 },
    );
    expect(channels.data).toEqual(singleConv([image, image, image, image], filter, options).data);
  }
});

test('one filter of a bank is a bank that computes its share', () => {
  const bank = bankOf('float32', { count: 3, channels: 2, side: 3 });
  planBank(bank).run();
  const expected = bank.out.slice();
  bank.out.fill(0);
  for (let o = 0; o < 3; o++) planBank(oneOf(bank, o)).run();
  expect(bank.out).toEqual(expected);
});
