import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradientFilters } from '../filters/gradients.js';
import type { ByteImage } from '../formula/edges.js';
import { borders } from '../matrix/border.js';
import { matrix } from '../matrix/matrix.js';
import { cannyReference, markRidges } from './cannyReference.js';
import { edgeMapOfBytes, isExact } from './edgeMapOfBytes.js';
import { edgeStrength } from './edgeStrength.js';
import { startEngine } from './engine.js';
import { grayOfPixels, grayReference } from './gray.js';
import { follow } from './hysteresis.js';
import { dropWeak, markRidges as markRidgesOfBytes } from './ridges.js';

const engine = startEngine()!;
const seeded = { seed: 29, numRuns: 500 };

/** The operators that the engine has, and their smoothing factors. */
const operators = {
  central: { corner: 0, side: 1 },
  prewitt: { corner: 1, side: 1 },
  sobel: { corner: 1, side: 2 },
  scharr: { corner: 3, side: 10 },
} as const;

const side = fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 15, max: 33 }));
// From 5000 columns on a strip has four rows.
const shape = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(side, side) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 11 }), fc.constant(5001)) },
);

const recipes = fc.record({
  shape,
  channels: fc.constantFrom(1 as const, 4 as const),
  contrast: fc.constantFrom(1, 12, 64, 255),
  seed: fc.nat(),
});

/** An image or a matrix of bytes; `contrast` makes it faint, so that not every edge is clamped. */
function imageOf(recipe: {
  shape: readonly [number, number];
  channels: 1 | 4;
  contrast: number;
  seed: number;
}): ByteImage {
  const { shape, channels, contrast, seed } = recipe;
  const [rows, cols] = shape;
  let state = seed;
  const data = Uint8Array.from({ length: rows * cols * channels }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return ((state >>> 16) * (contrast + 1)) >>> 15;
  });
  return { rows, cols, channels, data };
}

function grayOf({ rows, cols, channels, data }: ByteImage) {
  if (channels === 1) return { rows, cols, data };
  const gray = new Uint8Array(rows * cols);
  grayReference(data, gray);
  return { rows, cols, data: gray };
}

describe('an edge map in one pass', () => {
  const norm = fc.constantFrom('L1' as const, 'L2' as const);
  const level = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: -1, max: 260 }),
    fc.double({ min: -2, max: 6000, noNaN: true }),
    // Just at and beside the root of a whole number.
    fc
      .tuple(fc.nat(2_000_000), fc.constantFrom(1 - 2 ** -52, 1, 1 + 2 ** -52))
      .map(([square, beside]) => Math.sqrt(square) * beside),
    fc.constantFrom(1e300, -1e300, -0),
  );

  test.each(Object.entries(operators))('equals the steps one by one with %s', (id, weights) => {
    const operator = gradientFilters.find((it) => it.id === id)!;
    fc.assert(
      fc.property(
        recipes,
        norm,
        fc.constantFrom(...borders),
        level,
        fc.constantFrom(Uint8ClampedArray, Float32Array),
        (recipe, norm, border, level, type) => {
          fc.pre(type === Uint8ClampedArray || isExact(weights, norm));
          const image = imageOf(recipe);
          const expected = new type(image.rows * image.cols);
          edgeStrength({
            image: grayOf(image),
            kernels: [matrix(operator.x), matrix(operator.y)],
            measure: norm,
            placement: { mode: 'same', border },
            level,
          }).compute(0, expected);
          const out = new type(expected.length).fill(7);
          edgeMapOfBytes(engine, image, { ...weights, norm, border, level }, out);
          expect(Buffer.compare(Buffer.from(out.buffer), Buffer.from(expected.buffer))).toBe(0);
        },
      ),
      seeded,
    );
  });

  test('rounds every root that is not clamped as double precision does', () => {
    // A length of at most 255.5 comes from |x| and |y| of at most 255: cell (y, x) has them.
    const size = 256 * 3;
    const data = new Uint8Array(size * size);
    for (let y = 0; y < 256; y++) {
      for (let x = 0; x < 256; x++) {
        const centre = (3 * y + 1) * size + 3 * x + 1;
        data[centre + 1] = x;
        data[centre + size] = y;
      }
    }
    const image = { rows: size, cols: size, channels: 1, data } as const;
    const options = { ...operators.central, norm: 'L2', border: 'zero', level: undefined } as const;
    const out = new Uint8Array(data.length);
    edgeMapOfBytes(engine, image, options, out);
    let wrong = 0;
    for (let y = 0; y < 256; y++) {
      for (let x = 0; x < 256; x++) {
        const length = Math.min(255, Math.round(Math.sqrt(x * x + y * y)));
        if (out[(3 * y + 1) * size + 3 * x + 1] !== length) wrong++;
      }
    }
    expect(wrong).toBe(0);
  });
});

describe("Canny's detector in the engine", () => {
  const thresholds = fc.record({
    norm: fc.constantFrom('L1' as const, 'L2' as const),
    low: fc.oneof(fc.integer({ min: -5, max: 300 }), fc.double({ min: 0, max: 700, noNaN: true })),
    more: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(1e5, 1e300)),
  });
  const levels = thresholds.map(({ norm, low, more }) => {
    const level = (value: number) => (norm === 'L1' ? value : Math.max(value, 0) ** 2);
    return { norm, low: level(low), high: level(low + more) };
  });

  test('marks the same ridges as the steps one by one', () => {
    fc.assert(
      fc.property(recipes, levels, (recipe, levels) => {
        const image = imageOf(recipe);
        const expected = new Uint8Array(image.rows * image.cols);
        const strong = markRidges(grayOf(image), levels, expected);
        const marks = new Uint8Array(expected.length).fill(7);
        const found = markRidgesOfBytes(engine, image, levels, marks);
        expect(Buffer.compare(marks, expected)).toBe(0);
        expect(found.flatMap((piece) => [...piece])).toEqual([...strong]);
      }),
      seeded,
    );
  });

  test('finds the same edges as the steps one by one', () => {
    fc.assert(
      fc.property(recipes, levels, (recipe, levels) => {
        const image = imageOf(recipe);
        const expected = new Uint8Array(image.rows * image.cols);
        cannyReference(image, levels, expected);
        const marks = new Uint8Array(expected.length);
        follow(marks, image.cols, markRidgesOfBytes(engine, image, levels, marks));
        dropWeak(engine, marks);
        expect(Buffer.compare(marks, expected)).toBe(0);
      }),
      seeded,
    );
  });

  test('drops the weak marks of an image that is larger than one piece', () => {
    const marks = Uint8Array.from({ length: 300_001 }, (_, at) => [0, 1, 255][at % 3]!);
    const expected = marks.map((mark) => (mark === 255 ? 255 : 0));
    dropWeak(engine, marks);
    expect(Buffer.compare(marks, expected)).toBe(0);
  });
});

describe('grey values in the engine', () => {
  test('are those of the formula for each of the 2²⁴ colours', () => {
    const pixels = new Uint8Array(4 * 65_536);
    const words = new Uint32Array(pixels.buffer);
    const gray = new Uint8Array(65_536);
    const expected = new Uint8Array(65_536);
    let differing = 0;
    for (let blue = 0; blue < 256; blue++) {
      for (let color = 0; color < 65_536; color++) {
        words[color] = color | (blue << 16) | ((color & 255) << 24);
      }
      grayOfPixels(engine, pixels, gray);
      grayReference(pixels, expected);
      if (Buffer.compare(gray, expected) !== 0) differing++;
    }
    expect(differing).toBe(0);
  });

  test('come in any number', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 200 }), (bytes) => {
        const pixels = bytes.subarray(0, bytes.length - (bytes.length % 4));
        const gray = new Uint8Array(pixels.length / 4);
        const expected = new Uint8Array(gray.length);
        grayOfPixels(engine, pixels, gray);
        grayReference(pixels, expected);
        expect(gray).toEqual(expected);
      }),
      seeded,
    );
  });
});
