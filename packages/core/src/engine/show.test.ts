import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asTheyAre,
  extremesReference,
  grayPixels,
  type Look,
  type Tones,
} from '../formula/look.js';
import type { NumericArray } from '../matrix/types.js';
import { extremesOf, showPlanes, showValues } from './show.js';
import { showReference } from './showReference.js';

const kinds = [
  Float32Array,
  Float64Array,
  Uint8Array,
  Uint8ClampedArray,
  Int8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
] as const;
const seeded = { seed: 29, numRuns: 400 };

/** Halves, extremes and what no range has, beside numbers of every size. */
const number = fc.oneof(
  fc.integer({ min: -700, max: 700 }).map((twice) => twice / 2),
  fc.double({ min: -300, max: 600, noNaN: true }),
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 1e300, -1e300, 3.4e38, 1e-40),
);

/** More numbers than the engine leaves to the reference, and than it shows at once. */
const numbers = fc
  .record({
    kind: fc.constantFrom(...kinds),
    list: fc.array(number, { minLength: 1, maxLength: 60 }),
    length: fc.oneof(fc.integer({ min: 1000, max: 1100 }), fc.constant(16_384 + 1037)),
    whole: fc.boolean(),
  })
  .map(({ kind, list, length, whole }): NumericArray => {
    const at = (n: number) => list[(n * 7) % list.length]!;
    const value = whole ? (n: number) => Math.round(at(n)) : at;
    return new kind(Array.from({ length }, (_, n) => value(n))) as NumericArray;
  });

const finite = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const range = fc.tuple(finite, finite).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const tones: fc.Arbitrary<Tones> = fc.oneof(
  fc.constantFrom(asTheyAre, { ...asTheyAre, absolute: true }),
  range.map(([low, high]) => ({
    absolute: false,
    low: 0,
    scale: 127 / (Math.max(-low, high) || 1),
    start: 128,
  })),
  range.map(([low, high]) => ({ absolute: false, low, scale: 255 / (high - low || 1), start: 0 })),
);

const table = (length: number) =>
  Uint32Array.from({ length }, (_, index) => (index * 2654435761) >>> 0);

const steps = fc
  .tuple(
    fc.oneof(range, fc.constantFrom([0, 256] as const, [-128, 129] as const, [0, 0] as const)),
    fc.constantFrom(256, 257),
  )
  .map(([[low, high], count]): Look => {
    const unit = Number.isFinite(high - low) ? 1 : 0.5;
    const span = high * unit - low * unit;
    return { steps: { unit, low: low * unit, span, steps: count }, pixels: table(count + 1) };
  });

const looks: fc.Arbitrary<Look> = fc.oneof(
  tones.map((it) => ({ tones: it })),
  tones.map((it) => ({ tones: it, pixels: grayPixels })),
  tones.map((it) => ({ tones: it, pixels: table(256) })),
  steps,
);

const bytesOf = (look: Look) => (look.pixels ? 4 : 1);

describe('showValues', () => {
  test('has every byte of the reference, for all numbers, looks and number types', () => {
    fc.assert(
      fc.property(numbers, looks, fc.boolean(), (values, look, clamped) => {
        const length = values.length * bytesOf(look);
        const expected = new Uint8Array(length);
        showReference(values, look, expected);
        const out = clamped ? new Uint8ClampedArray(length) : new Uint8Array(length);
        showValues(values, look, out);
        expect(Buffer.compare(new Uint8Array(out.buffer), expected)).toBe(0);
      }),
      { ...seeded, numRuns: 1000 },
    );
  });

  test('has them next to every border between two tones or steps', () => {
    const borders = Array.from({ length: 257 }, (_, k) => [k - 0.5, k]).flat();
    const near = borders.flatMap((border) => {
      const single = Math.fround(border);
      const ulp = 2 ** (Math.floor(Math.log2(Math.abs(single) || 1)) - 23);
      return [-3, -2, -1, 0, 1, 2, 3].map((n) => single + n * ulp);
    });
    for (const kind of [Float32Array, Float64Array]) {
      for (const scale of [1, 0.37, 255 / 256, 3, 1 / 3]) {
        const values = new kind(near.map((place) => place / scale));
        const shown: Look[] = [
          { tones: { absolute: false, low: 0, scale, start: 0 } },
          { steps: { unit: 1, low: 0, span: 256 / scale, steps: 256 }, pixels: table(257) },
          { steps: { unit: 1, low: 0.1, span: 256 / scale, steps: 256 }, pixels: table(257) },
        ];
        for (const look of shown) {
          const expected = new Uint8Array(values.length * bytesOf(look));
          const out = expected.slice();
          showReference(values, look, expected);
          showValues(values, look, out);
          expect(Buffer.compare(out, expected)).toBe(0);
        }
      }
    }
  });

  test('has the index of the division, however near numbers are to the steps of any range', () => {
    const ends = fc.oneof(
      fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 3000 })),
      fc.tuple(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
      ),
    );
    fc.assert(
      fc.property(ends, fc.constantFrom(256, 257), fc.nat(), ([low, span], steps, seed) => {
        const values = new Float32Array(4096);
        const bits = new Int32Array(values.buffer);
        for (let n = 0; n < values.length; n++) {
          // In the middle of steps, in the range and around it, but for one in sixteen: that is whole, or
          // nearer and nearer to the next step, from either side.
          const away = n % 16 === 5 ? 2 ** -(7 + ((n >> 5) % 9)) * (n & 16 ? 1 : -1) : 0.5;
          const step = ((n * 7 + seed) % (steps + 9)) - 4;
          const value = low + ((step + away) * span) / steps;
          values[n] = n % 80 === 5 ? Math.round(value) : value;
        }
        // NaN of either sign, with bits that it may carry, and both infinities.
        for (const [n, some] of [
          0x7fc00000, 0x7fc00123, -0x3ffedd, 0x7f800000, -0x800000,
        ].entries()) {
          bits[(seed + n * 64) % 4096] = some;
        }
        const pixels = Uint32Array.from({ length: steps + 1 }, (_, index) => index + 1);
        const out = new Uint8Array(4 * values.length);
        showValues(values, { steps: { unit: 1, low, span, steps }, pixels }, out);
        const index = (value: number) =>
          Number.isNaN(value)
            ? steps
            : Math.min(Math.max(Math.floor(((value - low) / span) * steps), 0), steps - 1);
        expect(new Uint32Array(out.buffer)).toEqual(
          Uint32Array.from(values, (value) => index(value) + 1),
        );
      }),
      { ...seeded, numRuns: 250 },
    );
  });

  test('shows a band as the same rows of the whole', () => {
    fc.assert(
      fc.property(numbers, looks, fc.nat(), (values, look, cut) => {
        const at = cut % values.length;
        const size = bytesOf(look);
        const whole = new Uint8Array(values.length * size);
        const bands = whole.slice();
        showValues(values, look, whole);
        showValues(values.subarray(0, at), look, bands.subarray(0, size * at));
        showValues(values.subarray(at), look, bands.subarray(size * at));
        expect(Buffer.compare(bands, whole)).toBe(0);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test('keeps to its part of a larger array', () => {
    const values = Float32Array.from({ length: 1500 }, (_, at) => at / 7);
    const around = new Uint8Array(1500 * 4 + 16).fill(9);
    showValues(values, { tones: asTheyAre, pixels: grayPixels }, around.subarray(8, 8 + 6000));
    expect([...around.subarray(0, 8), ...around.subarray(6008)]).toEqual(Array(16).fill(9));
  });
});

test('extremesOf finds the least and the greatest finite number', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      expect(extremesOf(values)).toEqual(extremesReference(values));
    }),
    seeded,
  );
  expect(extremesOf(new Float32Array(2000).fill(Number.NaN))).toBeUndefined();
});

test('showPlanes mixes three or four planes of any number types', () => {
  fc.assert(
    fc.property(fc.array(numbers, { minLength: 4, maxLength: 4 }), fc.boolean(), (four, opaque) => {
      const count = Math.min(...four.map(({ length }) => length));
      const planes = four.slice(0, opaque ? 3 : 4).map((plane) => plane.subarray(0, count));
      const out = new Uint8Array(count * 4);
      showPlanes(planes, out);
      const expected = new Uint8ClampedArray(count * 4).fill(255);
      for (const [c, plane] of planes.entries()) {
        for (let n = 0; n < count; n++) expected[4 * n + c] = plane[n]!;
      }
      expect(Buffer.compare(out, new Uint8Array(expected.buffer))).toBe(0);
    }),
    { ...seeded, numRuns: 100 },
  );
});
