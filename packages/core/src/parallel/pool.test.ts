// The threads run the built package, as they do for a program that imports it.
import { type Pool, shared, startPool } from '@convolve/core/parallel';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { convolve } from '../correlate/convolve.js';
import { correlate } from '../correlate/correlate.js';
import { allocate, keep } from '../engine/keep.js';
import { box } from '../kernels/box.js';
import { gaussian } from '../kernels/gaussian.js';
import type { FloatArray, Matrix, NumericArray } from '../matrix/types.js';

/** A picture of 300 rows, more than one band, with no two rows alike. */
function picture(type: new (length: number) => NumericArray): Matrix {
  const data = new type(300 * 90);
  for (let at = 0; at < data.length; at++) data[at] = (at * 7919) % 251;
  return { rows: 300, cols: 90, data };
}

const dense = [
  [0.1, 2, 3],
  [4, 5, -7],
  [8, 9, 0.6],
];
/** A kernel that is transformed. */
const large = Array.from({ length: 21 }, (_, i) =>
  Array.from({ length: 17 }, (_, j) => Math.sin(i * j + i)),
);
const placements = [
  {},
  { mode: 'same', border: 'reflect' },
  { mode: 'same', border: 'wrap', stride: [2, 1] },
  { mode: 'full', dilation: 2 },
] as const;

describe.each([1, 2, 3])('with %i threads', (threads) => {
  let pool: Pool;
  beforeAll(() => {
    pool = startPool({ threads });
  });
  afterAll(() => pool.close());

  test.each([
    ['dense', dense],
    ['separable', gaussian(1.5)],
    ['box', box(15)],
    ['large', large],
    ['sparse', [[1, 0, 0, 0, 0, 0, 0, 0, -1]]],
  ])('a %s kernel gives what correlate gives, bit for bit', async (_, kernel) => {
    for (const type of [Uint8Array, Float32Array, Float64Array]) {
      for (const placement of placements) {
        const { rows, cols, data } = await pool.correlate(picture(type), kernel, placement);
        const expected = correlate(picture(type), kernel, placement);
        expect([rows, cols]).toEqual([expected.rows, expected.cols]);
        expect(Buffer.compare(bytes(data), bytes(expected.data))).toBe(0);
      }
    }
  });

  test('many results at once do not mix', async () => {
    const image = shared(picture(Float32Array));
    const kernels = [1, 2, 3, 4, 5].map((scale) => dense.map((row) => row.map((w) => w * scale)));
    const results = await Promise.all(kernels.map((kernel) => pool.correlate(image, kernel)));
    for (const [index, { data }] of results.entries()) {
      expect([...data]).toEqual([...correlate(image, kernels[index]!).data]);
    }
  });
});

describe('a pool', () => {
  test('turns the kernel for convolve', async () => {
    const pool = startPool({ threads: 1 });
    const { data } = await pool.convolve(picture(Float32Array), dense);
    expect([...data]).toEqual([...convolve(picture(Float32Array), dense).data]);
    await pool.close();
  });

  test('writes into `out`, on shared memory or not, and returns it', async () => {
    const pool = startPool({ threads: 2 });
    const image = picture(Uint8Array);
    for (const out of [picture(Uint8ClampedArray), shared(picture(Uint8ClampedArray))]) {
      expect(await pool.correlate(image, dense, { mode: 'same', out })).toBe(out);
      const expected = picture(Uint8ClampedArray);
      correlate(image, dense, { mode: 'same', out: expected });
      expect([...out.data]).toEqual([...expected.data]);
    }
    await pool.close();
  });

  test('takes what is kept in the memory of the engine, and rejects where it was released', async () => {
    const pool = startPool({ threads: 2 });
    using image = keep(picture(Float32Array));
    const out = allocate(image);
    const expected = correlate(image, dense, { mode: 'same' });
    expect(await pool.correlate(image, dense, { mode: 'same', out })).toBe(out);
    expect(Buffer.compare(bytes(out.data), bytes(expected.data))).toBe(0);
    const result = pool.correlate(image, dense, { mode: 'same', out });
    out.release();
    await expect(result).rejects.toThrow('was released');
    await pool.close();
  });

  test('has the types of what comes out', async () => {
    const pool = startPool({ threads: 1 });
    const image = picture(Uint8Array) as Matrix<Uint8Array>;
    // @ts-expect-error: without an `out` it gives floats.
    await pool.correlate<Uint8Array>(image, dense);
    // @ts-expect-error
    await pool.convolve<Uint8Array>(image, dense, { mode: 'same' });
    const floats = await pool.correlate(image, dense);
    expectTypeOf(floats.data).toEqualTypeOf<FloatArray>();
    expect(floats.data).toBeInstanceOf(Float32Array);
    const bytes = await pool.correlate(image, dense, { mode: 'same', out: image });
    expectTypeOf(bytes.data).toEqualTypeOf<Uint8Array>();
    await pool.close();
  });

  test('writes over the image itself', async () => {
    const pool = startPool({ threads: 2 });
    const image = shared(picture(Float32Array));
    const options = { mode: 'same', border: 'wrap' } as const;
    const expected = correlate(picture(Float32Array), dense, options);
    await pool.correlate(image, dense, { ...options, out: image });
    expect([...image.data]).toEqual([...expected.data]);
    await pool.close();
  });

  test('keeps an image that is on shared memory where it is', () => {
    const once = shared(picture(Uint8Array));
    expect(shared(once)).toBe(once);
    expect(once.data).toBeInstanceOf(Uint8Array);
  });

  test('refuses what correlate refuses, and a number of threads below one', async () => {
    expect(() => startPool({ threads: 0 })).toThrow(
      'threads must be an integer of at least 1, got 0',
    );
    const pool = startPool({ threads: 1 });
    await expect(pool.correlate([[1]], dense)).rejects.toThrow(
      'kernel must fit into the 1×1 image',
    );
    await expect(pool.correlate([[1]], [[1]], { strides: 2 } as never)).rejects.toThrow(
      "options has no option 'strides'",
    );
    await pool.close();
  });

  test('rejects what it has not finished when it is closed, and what comes after', async () => {
    const pool = startPool({ threads: 1 });
    const unfinished = pool.correlate(picture(Float32Array), gaussian(3));
    const refused = expect(unfinished).rejects.toThrow('the pool is closed');
    await pool.close();
    await refused;
    await expect(pool.correlate([[1]], [[1]])).rejects.toThrow('the pool is closed');
  });
});

function bytes({ buffer, byteOffset, byteLength }: NumericArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
