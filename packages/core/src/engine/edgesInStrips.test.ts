import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compassFilters } from '../filters/compass.js';
import { gradientFilters } from '../filters/gradients.js';
import { type PlacementOptions, placeKernel } from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { borders } from '../matrix/border.js';
import type { Matrix, NumericArray } from '../matrix/types.js';
import { correlateReference } from './correlateReference.js';
import { type EdgeWeights, edgesInStrips } from './edgesInStrips.js';
import type { Engine } from './engine.js';
import { type EngineModuleName, engineModule, engineModuleNames } from './modules.js';
import { instantiate, newMemory } from './webAssembly.js';

/** An engine for each build for Float32 that this host runs. */
const engines = (['float32', 'float32Relaxed'] as const).flatMap((build) => {
  const memory = newMemory()!;
  const started = new Map<EngineModuleName, object | undefined>(
    engineModuleNames.map((name) => [name, instantiate(engineModule(name), memory)]),
  );
  started.set('float32Relaxed', started.get(build));
  const engine: Engine = { memory, room: Infinity, start: (name) => started.get(name) };
  return started.get(build) ? [engine] : [];
});

interface Operator {
  readonly id: string;
  readonly weights?: EdgeWeights;
  readonly kernels: readonly Matrix[];
  readonly isCompass: boolean;
}

const weights: Record<string, EdgeWeights> = {
  central: { corner: 0, side: 1 },
  prewitt: { corner: 1, side: 1 },
  sobel: { corner: 1, side: 2 },
  scharr: { corner: 3, side: 10 },
};
const operators: Operator[] = [
  ...gradientFilters.map(({ id, x, y }) => ({
    id,
    ...(weights[id] ? { weights: weights[id] } : {}),
    kernels: [asMatrix(x, 'kernel'), asMatrix(y, 'kernel')],
    isCompass: false,
  })),
  ...compassFilters.map(({ id, kernels }) => ({
    id,
    kernels: kernels.map(({ matrix }) => asMatrix(matrix, 'kernel')),
    isCompass: true,
  })),
];

const measures = {
  L1: (a: number, b: number) => Math.abs(a) + Math.abs(b),
  L2: (a: number, b: number) => Math.sqrt(a * a + b * b),
  largest: Math.max,
};
type Measure = keyof typeof measures;

/** Each response by the formula in double precision, and then their measure: before it is stored. */
function strengths(
  image: Matrix,
  { kernels }: Operator,
  measure: Measure,
  placement: PlacementOptions,
): Float64Array {
  const window = windowOf(image, kernels, placement);
  const [height, width] = sizeOf(kernels);
  const responses = kernels.map((kernel) => {
    const out = new Float64Array(window.rows * window.cols);
    const top = window.top + ((height - kernel.rows) / 2) * window.dilation[0];
    const left = window.left + ((width - kernel.cols) / 2) * window.dilation[1];
    correlateReference({
      terms: [{ image, kernel }],
      geometry: { ...window, top, left },
      out,
      bias: 0,
    });
    return out;
  });
  return responses.reduce((a, b) => a.map((value, at) => measures[measure](value, b[at]!)));
}

const sizeOf = (kernels: readonly Matrix[]) =>
  [
    Math.max(...kernels.map(({ rows }) => rows)),
    Math.max(...kernels.map(({ cols }) => cols)),
  ] as const;

function windowOf(image: Matrix, kernels: readonly Matrix[], placement: PlacementOptions) {
  const [rows, cols] = sizeOf(kernels);
  return placeKernel(image, { rows, cols }, placement);
}

/** The edges by each build, whose bits are the same, whole and in two bands. */
function compute(
  image: Matrix,
  { kernels, weights }: Operator,
  measure: Measure,
  placement: PlacementOptions,
  level: number | undefined,
  type: new (length: number) => NumericArray,
): NumericArray {
  const geometry = windowOf(image, kernels, placement);
  const work = { image, operator: weights ?? kernels, measure, level };
  const { rows, cols, stride } = geometry;
  const [first, ...others] = engines.map((engine) => {
    const out = new type(rows * cols).fill(7);
    const cut = Math.ceil(rows / 3);
    const top = geometry.top + cut * stride[0];
    edgesInStrips(
      engine,
      { ...work, geometry: { ...geometry, rows: cut } },
      out.subarray(0, cut * cols),
    );
    if (cut < rows) {
      edgesInStrips(
        engine,
        { ...work, geometry: { ...geometry, top, rows: rows - cut } },
        out.subarray(cut * cols),
      );
    }
    const whole = new type(rows * cols).fill(7);
    edgesInStrips(engine, { ...work, geometry }, whole);
    expect(Buffer.compare(bits(out), bits(whole))).toBe(0);
    return whole;
  });
  // Products in a list of taps are fused by one build.
  if (weights)
    for (const other of others) expect(Buffer.compare(bits(other), bits(first!))).toBe(0);
  return others[0] ?? first!;
}

const bits = (data: NumericArray) => Buffer.from(data.buffer, data.byteOffset, data.byteLength);

const recipe = fc.record({
  shape: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 1, max: 40 })),
    },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 9, max: 13 }), fc.constant(2501)) },
  ),
  operator: fc.constantFrom(...operators),
  norm: fc.constantFrom('L1' as const, 'L2' as const),
  border: fc.constantFrom(...borders),
  mode: fc.constantFrom('same' as const, 'full' as const),
  stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  dilation: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  isPlain: fc.boolean(),
  level: fc.oneof(fc.constant(undefined), fc.integer({ min: -1, max: 300 })),
  type: fc.constantFrom(Uint8Array, Int8Array, Int16Array, Uint16Array, Float32Array, Float64Array),
  out: fc.constantFrom(Uint8ClampedArray, Float32Array, Float64Array),
  seed: fc.nat(),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer T> ? T : never;

function caseOf({ shape, operator, norm, border, mode, stride, dilation, isPlain }: Recipe) {
  const measure: Measure = operator.isCompass ? 'largest' : norm;
  const placement = { mode, border, ...(isPlain ? {} : { stride, dilation }) };
  return { rows: shape[0], cols: shape[1], measure, placement };
}

/** Seeded numbers from 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 7) / 2 ** 24;
  };
}

const seeded = { seed: 29, numRuns: 250 };

describe('edges of numbers in one reading', () => {
  test('of whole numbers are the steps one by one, bit for bit', () => {
    fc.assert(
      fc.property(recipe, fc.constantFrom(3, 40, 250, 20_000), (recipe, contrast) => {
        fc.pre(recipe.operator.id !== 'farid');
        const { rows, cols, measure, placement } = caseOf(recipe);
        const next = random(recipe.seed);
        const data = new recipe.type(rows * cols).map(() => Math.floor(next() * contrast));
        const image = { rows, cols, data };
        const { operator, level, out } = recipe;
        const exact = strengths(image, operator, measure, placement);
        const expected = new out(exact.length);
        expected.set(level === undefined ? exact : exact.map((it) => (it > level ? 255 : 0)));
        const edges = compute(image, operator, measure, placement, level, out);
        expect(Buffer.compare(bits(edges), bits(expected))).toBe(0);
      }),
      seeded,
    );
  });

  test('of fractions are within the bound, with NaN and ∞ where the steps have them', () => {
    const special = fc.constantFrom(0, 0, Number.NaN, Infinity, -Infinity);
    fc.assert(
      fc.property(recipe, special, fc.nat(9), (recipe, special, often) => {
        const { rows, cols, measure, placement } = caseOf(recipe);
        const next = random(recipe.seed);
        const type = recipe.type === Float64Array ? Float64Array : Float32Array;
        const data = new type(rows * cols).map(() => next() * 200 - 100);
        for (let count = 0; special !== 0 && count < often; count++) {
          data[Math.floor(next() * data.length)] = special;
        }
        const image = { rows, cols, data };
        const { operator } = recipe;
        const expected = strengths(image, operator, measure, placement);
        const edges = compute(image, operator, measure, placement, undefined, type);
        const sizes = operator.kernels.map((it) =>
          Array.from(it.data).reduce((sum, weight) => sum + Math.abs(weight), 0),
        );
        const terms = Math.max(...operator.kernels.map((it) => it.data.length)) + 3;
        const unit = type === Float32Array ? 2 ** -24 : 2 ** -53;
        const bound = 2 * terms * unit * Math.max(...sizes) * 100;
        const wrong = expected.findIndex((value, at) => {
          const got = edges[at]!;
          return Number.isFinite(value)
            ? !(Math.abs(got - value) <= bound)
            : !Object.is(got, value);
        });
        expect(wrong).toBe(-1);
      }),
      seeded,
    );
  });

  // The central difference of a row 0 v 0 v … is v: what is measured is known.
  const central = operators.find(({ id }) => id === 'central')!;
  function measured(value: number, level: number | undefined, measure: Measure, under = 0) {
    const data = new Float32Array(2 * 64);
    for (let at = 1; at < 64; at += 4) data[at + 1] = value;
    for (let at = 1; at < 64; at += 4) data[64 + at] = under;
    const image = { rows: 2, cols: 64, data };
    const placement = { mode: 'same', border: 'zero' } as const;
    return compute(image, central, measure, placement, level, Uint8ClampedArray)[1]!;
  }
  const float32Near = (center: fc.Arbitrary<number>) =>
    fc.tuple(center, fc.integer({ min: -4, max: 4 })).map(([it, ulps]) => {
      const near = new Float32Array([it]);
      new Int32Array(near.buffer)[0]! += ulps;
      return near[0]!;
    });

  test('are rounded as double precision rounds them, near every half', () => {
    const half = fc.integer({ min: 0, max: 256 }).map((whole) => whole + 0.5);
    const small = fc.constantFrom(0, 2 ** -30, 1e-3, 0.5, 3, 40);
    fc.assert(
      fc.property(float32Near(half), small, fc.constantFrom('L1', 'L2'), (value, under, norm) => {
        const length = measures[norm](value, Math.fround(under));
        expect(measured(value, undefined, norm, under)).toBe(new Uint8ClampedArray([length])[0]);
      }),
      seeded,
    );
  });

  test('are compared with a level as double precision compares them, near it, tiny and huge', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 5000 }).map((it) => Math.sqrt(it)),
      fc.constantFrom(1e-40, 1e-30, 1e-20, 1e-19, 1e17, 1e19, 3e30),
    );
    fc.assert(
      fc.property(
        float32Near(value),
        fc.constantFrom(0, 1e-30, 0.1, 3, 40),
        fc.constantFrom('L1', 'L2'),
        fc.constantFrom(1 - 2 ** -22, 1 - 2 ** -50, 1, 1 + 2 ** -50, 1 + 2 ** -22, 0, -1, 1e300),
        (value, under, norm, beside) => {
          const length = measures[norm](value, Math.fround(under));
          const level = length * beside;
          expect(measured(value, level, norm, under)).toBe(length > level ? 255 : 0);
        },
      ),
      seeded,
    );
  });
});
