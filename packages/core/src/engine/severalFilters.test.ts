import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FilterBank, oneFilter } from '../formula/filterBank.js';
import { correlateFilters } from './correlateFilters.js';
import { correlateReference } from './correlateReference.js';
import { correlateDepthwise } from './depthwise.js';
import { type Engine, startEngine } from './engine.js';
import type { Precision } from './memory.js';
import { type Algorithm, planBank } from './planBank.js';
import { correlateWinograd } from './winograd.js';

const engine = startEngine()!;
const arrays = { float32: Float32Array, float64: Float64Array } as const;
const unit = { float32: 2 ** -24, float64: 2 ** -53 } as const;
const seeded = { seed: 29, numRuns: 60 };

interface Shape {
  channels: number;
  rows: number;
  cols: number;
  /** Filters of one group. */
  count: number;
  kernel: readonly [rows: number, cols: number];
  groups?: number;
  stride?: readonly [rows: number, cols: number];
  dilation?: readonly [rows: number, cols: number];
  padding?: readonly [rows: number, cols: number];
  seed?: number;
  /** What the numbers, from −1 to 1, become. */
  value?: (number: number) => number;
}

/** A bank with numbers that don't repeat; `channels` and `count` are those of one group. */
function bankOf(precision: Precision, shape: Shape): FilterBank {
  const { channels, rows, cols, count, kernel, groups = 1, seed = 1 } = shape;
  const { stride = [1, 1], dilation = [1, 1], padding = [1, 1], value = (x) => x } = shape;
  const numbers = (length: number, start: number) =>
    new arrays[precision](
      Array.from({ length }, (_, at) => value(Math.sin(seed + start + at ** 2))),
    );
  const size = (axis: 0 | 1, side: number) => {
    const inner = side + 2 * padding[axis] - (kernel[axis] - 1) * dilation[axis] - 1;
    return Math.floor(Math.max(inner, 0) / stride[axis]) + 1;
  };
  const geometry = {
    rows: size(0, rows),
    cols: size(1, cols),
    top: -padding[0],
    left: -padding[1],
    stride,
    dilation,
    border: 'zero',
    fill: 0,
  } as const;
  const all = count * groups;
  return {
    images: Array.from({ length: channels * groups }, (_, k) => ({
      rows,
      cols,
      data: numbers(rows * cols, k * 1e4),
    })),
    filters: {
      count: all,
      channels,
      rows: kernel[0],
      cols: kernel[1],
      data: numbers(all * channels * kernel[0] * kernel[1], 0.5),
    },
    groups,
    bias: [...numbers(all, 0.25)],
    geometry,
    out: new arrays[precision](all * geometry.rows * geometry.cols),
  };
}

function reference(bank: FilterBank): Float64Array {
  const out = new Float64Array(bank.out.length);
  for (let o = 0; o < bank.filters.count; o++) correlateReference(oneFilter({ ...bank, out }, o));
  return out;
}

/** The bank with every number's size in its place: its reference is what errors are measured on. */
function sizesOf(bank: FilterBank): FilterBank {
  const sizes = (data: ArrayLike<number>) => Float64Array.from(data, Math.abs);
  return {
    ...bank,
    images: bank.images.map((image) => ({ ...image, data: sizes(image.data) })),
    filters: { ...bank.filters, data: sizes(bank.filters.data) },
    bias: bank.bias.map(Math.abs),
  };
}

const side = (most: number) => fc.integer({ min: 1, max: most });
const pair = (most: number) => fc.tuple(side(most), side(most));
const shapes = fc.record({
  channels: side(6),
  rows: side(40),
  cols: side(50),
  count: side(9),
  kernel: pair(5),
  groups: side(3),
  stride: pair(3),
  dilation: pair(3),
  padding: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })),
  seed: side(1000),
});

/** Shapes whose kernels fit into the padded input. */
const fitting = shapes.filter(({ rows, cols, kernel, dilation, padding }) => {
  const reach = [(kernel[0] - 1) * dilation[0], (kernel[1] - 1) * dilation[1]] as const;
  return reach[0] < rows + 2 * padding[0] && reach[1] < cols + 2 * padding[1];
});

/** Rare numbers that are not finite must come out where the reference has them, others as finite. */
function expectNonFiniteAsReference(method: Method, shapesOf: fc.Arbitrary<Shape>): void {
  const rare = (x: number) => (x > 0.999 ? Number.NaN : x < -0.999 ? Infinity : x);
  const kind = (x: number) => (Number.isFinite(x) ? 0 : x);
  fc.assert(
    fc.property(shapesOf, (shape) => {
      const bank = bankOf('float32', { ...shape, value: rare });
      method(engine, 'float32', bank);
      const answer = reference(bank);
      const differs = (sum: number, at: number) => !Object.is(kind(bank.out[at]!), kind(sum));
      expect(answer.findIndex(differs)).toBe(-1);
    }),
    seeded,
  );
}

type Method = (engine: Engine, precision: Precision, bank: FilterBank) => void;
const cases: [string, Method, typeof fitting][] = [
  ['filters', correlateFilters, fitting],
  ['depthwise', correlateDepthwise, fitting.map((shape) => ({ ...shape, channels: 1 }))],
];

describe.each(cases)('%s', (_, method, shapesOf) => {
  test('is within n units of the reference in Float32, for every option', () => {
    fc.assert(
      fc.property(shapesOf, (shape) => {
        const bank = bankOf('float32', shape);
        method(engine, 'float32', bank);
        const answer = reference(bank);
        const scale = reference(sizesOf(bank));
        const products = shape.channels * shape.kernel[0] * shape.kernel[1] + 2;
        const bound = (at: number) => products * unit.float32 * scale[at]!;
        expect(answer.findIndex((sum, at) => !(Math.abs(bank.out[at]! - sum) <= bound(at)))).toBe(
          -1,
        );
      }),
      seeded,
    );
  });

  test('is the reference bit for bit in Float64', () => {
    fc.assert(
      fc.property(shapesOf, (shape) => {
        const bank = bankOf('float64', shape);
        method(engine, 'float64', bank);
        const answer = reference(bank);
        expect(answer.findIndex((sum, at) => !Object.is(bank.out[at], sum))).toBe(-1);
      }),
      seeded,
    );
  });

  test('has NaN and infinity where the reference has them', () => {
    expectNonFiniteAsReference(method, shapesOf);
  });
});

describe('winograd', () => {
  const threes = fitting.map((shape) => ({
    ...shape,
    rows: shape.rows + 2,
    cols: shape.cols + 2,
    kernel: [3, 3] as const,
    stride: [1, 1] as const,
    dilation: [1, 1] as const,
  }));

  test.each(['float32', 'float64'] as const)('is exact for whole numbers in %s', (precision) => {
    fc.assert(
      fc.property(threes, (shape) => {
        const bank = bankOf(precision, { ...shape, value: (x) => Math.round(9 * x) });
        correlateWinograd(engine, precision, bank);
        const answer = reference(bank);
        expect(answer.findIndex((sum, at) => bank.out[at] !== sum)).toBe(-1);
      }),
      seeded,
    );
  });

  test.each(['float32', 'float64'] as const)('is within its bound in %s', (precision) => {
    fc.assert(
      fc.property(threes, (shape) => {
        const bank = bankOf(precision, shape);
        correlateWinograd(engine, precision, bank);
        const answer = reference(bank);
        const bound = winogradBound(bank, unit[precision]);
        expect(answer.findIndex((sum, at) => !(Math.abs(bank.out[at]! - sum) <= bound(at)))).toBe(
          -1,
        );
      }),
      seeded,
    );
  });

  test('has NaN and infinity where the reference has them', () => {
    expectNonFiniteAsReference(correlateWinograd, threes);
  });

  test('has the result where the sums of its tile are too large', () => {
    const shape: Shape = { channels: 1, rows: 6, cols: 6, count: 1, kernel: [3, 3] };
    const bank = bankOf('float32', { ...shape, value: Math.sign });
    // Two of these together are above the greatest Float32.
    bank.images[0]!.data.set([3e38, -3e38, 3e38, -3e38]);
    bank.filters.data.set([1, 1, 0, 0, 0, 0, 0, 0, 0]);
    correlateWinograd(engine, 'float32', bank);
    expect([...bank.out]).toEqual([...Float32Array.from(reference(bank))]);
  });

  /** 16 · (n + 8) · ε · (|bias| + Σ_k M_k · Σ |filter_k|), M_k over the tile of output `at`. */
  function winogradBound({ images, filters, bias, groups, geometry }: FilterBank, epsilon: number) {
    const { channels, count } = filters;
    const mapSize = geometry.rows * geometry.cols;
    const sum = (data: ArrayLike<number>) => Array.from(data, Math.abs).reduce((a, b) => a + b);
    const greatest = ({ rows, cols, data }: FilterBank['images'][number], at: number) => {
      const top = Math.floor(Math.floor(at / geometry.cols) / 2) * 2 + geometry.top;
      const left = Math.floor((at % geometry.cols) / 2) * 2 + geometry.left;
      let most = 0;
      for (let r = Math.max(top, 0); r < Math.min(top + 4, rows); r++) {
        for (let c = Math.max(left, 0); c < Math.min(left + 4, cols); c++) {
          most = Math.max(most, Math.abs(data[r * cols + c]!));
        }
      }
      return most;
    };
    return (at: number) => {
      const o = Math.floor(at / mapSize);
      const first = Math.floor(o / (count / groups)) * channels;
      let size = Math.abs(bias[o]!);
      for (let k = 0; k < channels; k++) {
        const start = (o * channels + k) * 9;
        const weights = sum(filters.data.subarray(start, start + 9));
        size += greatest(images[first + k]!, at % mapSize) * weights;
      }
      return 16 * (channels + 8) * epsilon * size;
    };
  }
});

describe('planBank', () => {
  const shape: Shape = { channels: 16, rows: 32, cols: 32, count: 8, kernel: [3, 3] };
  const method = (
    changes: Partial<Shape>,
    algorithm: Algorithm = 'auto',
    precision: Precision = 'float32',
  ) => planBank(bankOf(precision, { ...shape, ...changes }), algorithm).method;

  test('sums many filters at once, and one filter by itself', () => {
    expect(method({ kernel: [5, 5] })).toBe('filters');
    expect(method({ stride: [2, 2], dilation: [1, 2] })).toBe('filters');
    expect(method({ kernel: [1, 1], padding: [0, 0] })).toBe('filters');
    expect(method({ kernel: [5, 5], count: 1 })).toBe('dense');
  });

  test('takes a depthwise layer as one', () => {
    expect(method({ channels: 1, count: 1, groups: 16 })).toBe('depthwise');
    expect(method({ channels: 1, count: 1, groups: 16, stride: [2, 2] })).toBe('depthwise');
  });

  test("takes Winograd's filtering where it is asked for, or saves time in Float32", () => {
    expect(method({ channels: 1, count: 1 }, 'winograd')).toBe('winograd');
    expect(method({ channels: 64, count: 64 })).toBe('winograd');
    expect(method({ channels: 64, count: 64 }, 'direct')).toBe('filters');
    expect(method({ channels: 64, count: 64 }, 'auto', 'float64')).toBe('filters');
  });

  test('starts nothing for a layer that is done before that', () => {
    expect(method({ channels: 1, rows: 3, cols: 3, count: 2 })).toBe('one by one');
  });

  test('does not hold strips of many very wide channels at once', () => {
    const wide = bankOf('float32', { ...shape, rows: 1, cols: 16 });
    const geometry = { ...wide.geometry, cols: 2 ** 20 };
    const images = wide.images.map((image) => ({ ...image, cols: 2 ** 20 }));
    expect(planBank({ ...wide, images, geometry }, 'direct').compared).toHaveLength(1);
  });
});
