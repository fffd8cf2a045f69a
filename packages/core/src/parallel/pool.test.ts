// The threads run the built package, as they do for a program that imports it.
import { type Pool, shared, startPool } from '@convolve/core/parallel';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { applyFilter } from '../apply/applyFilter.js';
import type { ApplyOptions } from '../apply/options.js';
import { conv2d } from '../correlate/conv2d.js';
import { convolve } from '../correlate/convolve.js';
import { correlate } from '../correlate/correlate.js';
import { canny } from '../edges/canny.js';
import { edgeMap } from '../edges/edgeMap.js';
import { allocate, keep } from '../engine/keep.js';
import { toTensor } from '../image/toTensor.js';
import { box } from '../kernels/box.js';
import { gaussian } from '../kernels/gaussian.js';
import type { Matrix, NumericArray, Tensor } from '../matrix/types.js';

/** An image of 300 rows, more than one band, with no two rows alike. */
function imageOf(type: new (length: number) => NumericArray): Matrix {
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
        const { rows, cols, data } = await pool.correlate(imageOf(type), kernel, placement);
        const expected = correlate(imageOf(type), kernel, placement);
        expect([rows, cols]).toEqual([expected.rows, expected.cols]);
        expect(Buffer.compare(bytes(data), bytes(expected.data))).toBe(0);
      }
    }
  });

  test('many results at once do not mix', async () => {
    const image = shared(imageOf(Float32Array));
    const kernels = [1, 2, 3, 4, 5].map((scale) => dense.map((row) => row.map((w) => w * scale)));
    const results = await Promise.all(kernels.map((kernel) => pool.correlate(image, kernel)));
    for (const [index, { data }] of results.entries()) {
      expect([...data]).toEqual([...correlate(image, kernels[index]!).data]);
    }
  });
});

/** A photograph of 300 × 90 with some transparency. */
const photo = {
  width: 90,
  height: 300,
  data: Uint8Array.from({ length: 300 * 90 * 4 }, (_, at) => (at * 7919) % 253),
};
const small = { width: 9, height: 7, data: photo.data.slice(0, 9 * 7 * 4) };

describe.each([1, 3])('all that a pool of %i does is what the functions do', (threads) => {
  let pool: Pool;
  beforeAll(() => {
    pool = startPool({ threads });
  });
  afterAll(() => pool.close());

  test.each<[string, ApplyOptions]>([
    ['sobel', {}],
    ['box-3', {}],
    ['sobel-x', { display: 'signed' }],
    ['sobel-x', { colormap: 'viridis' }],
    ['gabor-45', { channels: 'sum', display: 'absolute', colormap: 'magma' }],
    ['kirsch', { threshold: 90 }],
    ['canny', { low: 50, high: 90 }],
  ])('applyFilter with %s and %j', async (id, options) => {
    expect(await pool.applyFilter(photo, id, options)).toEqual(applyFilter(photo, id, options));
    const numbers = imageOf(Float64Array);
    if (id === 'canny') return;
    const { channels: _, ...others } = options;
    expect(await pool.applyFilter(numbers, id, others)).toEqual(applyFilter(numbers, id, others));
  });

  test('applyFilter with weights, a large kernel, a tensor and an out', async () => {
    const numbers = imageOf(Float32Array);
    const filters = [dense, large, { column: [1, 2, 1], row: [1, 0, -1] }];
    for (const weights of filters) {
      const expected = applyFilter(numbers, weights, { border: 'wrap' });
      expect(await pool.applyFilter(numbers, weights, { border: 'wrap' })).toEqual(expected);
    }
    const tensor = toTensor(photo);
    expect(await pool.applyFilter(tensor, 'sobel')).toEqual(applyFilter(tensor, 'sobel'));
    const out = { rows: 300, cols: 90, data: new Uint8Array(300 * 90) };
    expect(await pool.applyFilter(photo, 'canny', { out })).toBe(out);
    expect(out).toEqual(canny(photo));
    expect(await pool.applyFilter(shared(photo), 'scharr', { out })).toBe(out);
    expect(out).toEqual(applyFilter(photo, 'scharr'));
  });

  test('edgeMap and canny', async () => {
    for (const image of [photo, shared(photo), imageOf(Float32Array), [[1, 2, 9]]]) {
      const options = { operator: 'scharr', norm: 'L1' } as const;
      expect(await pool.edgeMap(image, options)).toEqual(edgeMap(image, options));
    }
    expect(await pool.canny(photo)).toEqual(canny(photo));
    const out = { rows: 300, cols: 90, data: new Uint8ClampedArray(300 * 90) };
    expect(await pool.edgeMap(photo, { out })).toBe(out);
    expect([...out.data]).toEqual([...edgeMap(photo).data]);
    expectTypeOf(await pool.canny(photo, { out })).toExtend<Matrix<Uint8ClampedArray>>();
  });

  test.each([
    [13, 5, {}],
    [13, 5, { algorithm: 'direct' }],
    [3, 1, { padding: 1, bias: [1, 2, 3] }],
    [1, 5, { algorithm: 'winograd' }],
    [1, 3, { stride: 2 }],
    [30, 15, { groups: 15 }],
    [40, 4, { groups: 2, dilation: 2 }],
  ] as const)('conv2d of %i filters over %i channels with %j', async (count, channels, options) => {
    const values = (length: number) =>
      Float32Array.from({ length }, (_, at) => Math.sin(at * 12.9898));
    const input = { channels, rows: 40, cols: 60, data: values(channels * 2400) };
    const per = channels / ('groups' in options ? options.groups : 1);
    const filters = { count, channels: per, rows: 3, cols: 3, data: values(count * per * 9) };
    const expected = conv2d(input, filters, options);
    const result = await pool.conv2d(input, filters, options);
    expect(bytes(result.data).equals(bytes(expected.data))).toBe(true);
    expect({ ...result, data: 0 }).toEqual({ ...expected, data: 0 });
  });

  test('correlate of a tensor', async () => {
    const tensor = toTensor(photo);
    const options = { mode: 'same', border: 'reflect' } as const;
    const result = await pool.correlate(tensor, dense, options);
    expectTypeOf(result).toEqualTypeOf<Tensor<Float32Array>>();
    expect([...result.data]).toEqual([...correlate(tensor, dense, options).data]);
  });

  test('lists of images, each on one thread', async () => {
    const images = [photo, small, shared(photo), small, photo];
    expect(await pool.applyFilter(images, 'box-3')).toEqual(
      images.map((image) => applyFilter(image, 'box-3')),
    );
    expect(await pool.edgeMap(images)).toEqual(images.map((image) => edgeMap(image)));
    expect(await pool.canny(images)).toEqual(images.map((image) => canny(image)));
    const matrices = [imageOf(Uint8Array), imageOf(Float64Array)];
    const results = await pool.convolve(matrices, dense);
    expect(results).toEqual(matrices.map((image) => convolve(image, dense)));
    const lists = [[[1, 2, 3]], [[4, 5, 6]]];
    expect(await pool.correlate(lists, [[1, 1]])).toEqual(
      lists.map((rows) => correlate(rows, [[1, 1]])),
    );
    const tensors = [toTensor(photo), toTensor(small)];
    const filters = [[dense, dense, dense]];
    expect(await pool.conv2d(tensors, filters)).toEqual(tensors.map((it) => conv2d(it, filters)));
    expect(await pool.edgeMap([])).toEqual([]);
  });

  test('an image of a list that is none rejects the whole, and an out with a list is an error', async () => {
    await expect(pool.edgeMap([photo, 3 as never, photo])).rejects.toThrow('image must be');
    const out = { rows: 300, cols: 90, data: new Uint8Array(300 * 90) };
    await expect(pool.canny([photo], { out } as never)).rejects.toThrow(
      'out has no effect with a list of images',
    );
    expect(await pool.edgeMap(small)).toEqual(edgeMap(small));
  });

  test('a view of larger memory, without sending that', async () => {
    using kept = keep(small);
    expect(await pool.canny(kept)).toEqual(canny(small));
    expect(await pool.canny([kept])).toEqual([canny(small)]);
  });
});

describe('a pool', () => {
  test('turns the kernel for convolve', async () => {
    const pool = startPool({ threads: 1 });
    const { data } = await pool.convolve(imageOf(Float32Array), dense);
    expect([...data]).toEqual([...convolve(imageOf(Float32Array), dense).data]);
    await pool.close();
  });

  test('writes into `out`, on shared memory or not, and returns it', async () => {
    const pool = startPool({ threads: 2 });
    const image = imageOf(Uint8Array);
    for (const out of [imageOf(Uint8ClampedArray), shared(imageOf(Uint8ClampedArray))]) {
      expect(await pool.correlate(image, dense, { mode: 'same', out })).toBe(out);
      const expected = imageOf(Uint8ClampedArray);
      correlate(image, dense, { mode: 'same', out: expected });
      expect([...out.data]).toEqual([...expected.data]);
    }
    await pool.close();
  });

  test('takes what is kept in the memory of the engine, and rejects where it was released', async () => {
    const pool = startPool({ threads: 2 });
    using image = keep(imageOf(Float32Array));
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
    const image = imageOf(Uint8Array) as Matrix<Uint8Array>;
    // @ts-expect-error: without an `out` it gives floats.
    await pool.correlate<Uint8Array>(image, dense);
    // @ts-expect-error
    await pool.convolve<Uint8Array>(image, dense, { mode: 'same' });
    const floats = await pool.correlate(image, dense);
    expectTypeOf(floats.data).toEqualTypeOf<Float32Array>();
    expect(floats.data).toBeInstanceOf(Float32Array);
    const bytes = await pool.correlate(image, dense, { mode: 'same', out: image });
    expectTypeOf(bytes.data).toEqualTypeOf<Uint8Array>();
    await pool.close();
  });

  test('writes over the image itself', async () => {
    const pool = startPool({ threads: 2 });
    const image = shared(imageOf(Float32Array));
    const options = { mode: 'same', border: 'wrap' } as const;
    const expected = correlate(imageOf(Float32Array), dense, options);
    await pool.correlate(image, dense, { ...options, out: image });
    expect([...image.data]).toEqual([...expected.data]);
    await pool.close();
  });

  test('keeps an image that is on shared memory where it is', () => {
    const once = shared(imageOf(Uint8Array));
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

  test('ends with its block', async () => {
    let pool: Pool;
    {
      await using inside = startPool({ threads: 1 });
      pool = inside;
      expect((await pool.edgeMap(small)).rows).toBe(7);
    }
    await expect(pool.edgeMap(small)).rejects.toThrow('the pool is closed');
    await expect(pool.edgeMap([small])).rejects.toThrow('the pool is closed');
  });

  test('rejects what it has not finished when it is closed, and what comes after', async () => {
    const pool = startPool({ threads: 1 });
    const unfinished = pool.correlate(imageOf(Float32Array), gaussian(3));
    const refused = expect(unfinished).rejects.toThrow('the pool is closed');
    await pool.close();
    await refused;
    await expect(pool.correlate([[1]], [[1]])).rejects.toThrow('the pool is closed');
  });
});

function bytes({ buffer, byteOffset, byteLength }: NumericArray): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
