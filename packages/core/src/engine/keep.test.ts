import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  allocate,
  applyFilter,
  borders,
  box,
  canny,
  colorize,
  conv2d,
  correlate,
  display,
  edgeMap,
  type FloatArray,
  gaussian,
  type Kept,
  keep,
  type Matrix,
  type NumericArray,
  plan,
  toGray,
  toImage,
} from '../index.js';
import { startEngine, startKeeping } from './engine.js';

/** What a test keeps, released at its end. */
let kept: Kept<{ readonly data: NumericArray }>[] = [];
afterEach(() => {
  for (const it of kept) it.release();
  kept = [];
});
function held<T extends { readonly data: NumericArray }>(it: Kept<T>): Kept<T> {
  kept.push(it);
  return it;
}

/** Seeded whole numbers from 0 to 255. */
function numbers<T extends NumericArray>(
  type: new (length: number) => T,
  length: number,
  seed = 1,
): T {
  const data = new type(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    data[at] = state >>> 23;
  }
  return data;
}
const image = <T extends NumericArray>(
  type: new (length: number) => T,
  rows: number,
  cols: number,
) => ({
  rows,
  cols,
  data: numbers(type, rows * cols),
});
const square = (size: number) => ({
  rows: size,
  cols: size,
  data: numbers(Float32Array, size ** 2),
});
const bits = ({ data }: { readonly data: NumericArray }) =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength);

/** A matrix of the size and type of another, with other numbers right before and after it. */
function between<T extends NumericArray>({ rows, cols, data }: Matrix<T>) {
  const type = data.constructor as new (length: number) => T;
  const { length } = data;
  const field = held(allocate({ rows: 3 * rows, cols }, type));
  field.data.fill(7);
  return {
    out: { rows, cols, data: field.data.subarray(length, 2 * length) as T },
    isAlone: () => field.data.every((it, at) => it === 7 || (at >= length && at < 2 * length)),
  };
}

const like = <T extends Matrix>({ rows, cols, data }: T) =>
  held(allocate({ rows, cols }, data.constructor as new (length: number) => FloatArray));

describe('what is kept', () => {
  test('has the sizes and numbers of what was given', () => {
    const tensor = { channels: 2, rows: 1, cols: 2, data: new Int16Array([1, 2, 3, -4]) };
    expect({ ...held(keep(tensor)) }).toEqual(tensor);
    const filters = { ...tensor, count: 1 };
    expect({ ...held(keep(filters)) }).toEqual(filters);
    expect({ ...held(allocate({ rows: 1, cols: 2 })) }).toEqual({
      rows: 1,
      cols: 2,
      data: new Float32Array(2),
    });
    expect({ ...held(allocate({ channels: 2, rows: 1, cols: 1 }, Uint8Array)) }).toEqual({
      channels: 2,
      rows: 1,
      cols: 1,
      data: new Uint8Array(2),
    });
  });

  test('may be an image whose sizes are not its own properties, as ImageData has them', () => {
    class Pixels {
      readonly data = new Uint8ClampedArray([1, 2, 3, 255]);
      get width() {
        return 1;
      }
      get height() {
        return 1;
      }
    }
    expect({ ...held(keep(new Pixels())) }).toEqual({
      width: 1,
      height: 1,
      data: new Uint8ClampedArray([1, 2, 3, 255]),
    });
  });

  test('is a copy in the memory of the engine', () => {
    const data = new Float64Array([1, 2]);
    const copy = held(keep({ rows: 1, cols: 2, data }));
    data[0] = 9;
    expect(copy.data).toEqual(new Float64Array([1, 2]));
    expect(copy.data.buffer).toBe(startKeeping()!.memory.buffer);
  });

  test('stays as it is when the memory grows, and is read again', () => {
    const small = held(keep({ rows: 1, cols: 2, data: new Float32Array([1, 2]) }));
    const before = small.data;
    held(allocate({ rows: 4096, cols: 4096 }));
    expect(before.length).toBe(0);
    expect(small.data).toEqual(new Float32Array([1, 2]));
  });

  test('is released once, and then throws an error that says what to do', () => {
    const lost = keep({ rows: 2, cols: 3, data: new Float32Array(6) });
    lost.release();
    lost.release();
    const message = 'this 2×3 was released; keep it again, or allocate another';
    expect(() => lost.data).toThrow(message);
    expect(() => correlate(lost, [[1]])).toThrow(TypeError);
    expect(() => correlate([[1, 2, 3]], [[1]], { out: lost })).toThrow(message);
    expect(() => keep(lost)).toThrow(message);
  });

  test('is released at the end of a block', () => {
    const outer = () => {
      using inner = allocate({ rows: 1, cols: 1 });
      return inner;
    };
    expect(() => outer().data).toThrow('was released');
  });

  test('must be an object with a typed array, or sizes and a type', () => {
    expect(() => keep([[1]] as never)).toThrow('matrix makes one of rows');
    expect(() => keep(undefined as never)).toThrow('value must be an object with a numeric typed');
    expect(() => allocate({ rows: 0, cols: 2 })).toThrow(
      'shape.rows must be an integer of at least 1',
    );
    for (const shape of [undefined, null, 3]) {
      expect(() => allocate(shape as never)).toThrow(`or { channels, rows, cols }, got ${shape}`);
    }
    for (const type of [Array, 'float32', null, () => {}]) {
      expect(() => allocate({ rows: 1, cols: 2 }, type as never)).toThrow('type must be');
    }
    expect(() => allocate({ rows: 2 ** 16, cols: 2 ** 16 })).toThrow(
      'release what is no longer used',
    );
  });

  test('leaves nothing behind in ten thousand rounds', () => {
    const source = image(Float32Array, 40, 50);
    const round = (cols: number) => {
      using first = keep(source);
      using second = allocate({ rows: 40, cols: 50 });
      using third = allocate({ rows: 40, cols }, Uint8Array);
      correlate(first, square(3), { mode: 'same', out: second });
      edgeMap({ rows: 40, cols, data: third.data }, { out: third });
    };
    round(60);
    const before = [startEngine(), startKeeping()].map((it) => it!.memory.buffer.byteLength);
    for (let at = 0; at < 10_000; at++) round(1 + (at % 60));
    const after = [startEngine(), startKeeping()].map((it) => it!.memory.buffer.byteLength);
    expect(after).toEqual(before);
    expect(held(allocate({ rows: 1, cols: 1 })).data.byteOffset).toBe(startKeeping()!.room);
  });
});

describe('kept operands give the same bits as copied ones', () => {
  const diagonal = {
    rows: 9,
    cols: 9,
    data: Float32Array.from({ length: 81 }, (_, i) => +(i % 10 === 0)),
  };
  const whole = { rows: 3, cols: 3, data: new Float32Array([1, -2, 1, 0, 3, 0, -1, 2, 1]) };
  const kernels = {
    dense: square(3),
    sparse: diagonal,
    separable: gaussian(1.5),
    box: box(31),
    fft: square(31),
    whole,
  };

  test.each(Object.entries(kernels))('%s, for all borders', (method, kernel) => {
    const isWhole = method === 'whole';
    const types = isWhole ? [Uint8Array] : [Float32Array, Float64Array];
    for (const type of types) {
      const source = image(type as Float32ArrayConstructor, 150, 701);
      const photo = held(keep(source));
      for (const border of borders) {
        const placement = { mode: 'same', border } as const;
        const out = {
          ...source,
          data: isWhole ? new Uint8ClampedArray(source.data.length) : source.data.slice(),
        };
        const expected = correlate(source, kernel, { ...placement, out });
        if (!isWhole) expect(plan(photo, kernel, placement).method).toBe(method);
        const { out: place, isAlone } = between(out);
        correlate(photo, kernel, { ...placement, out: place });
        expect(bits(place).equals(bits(expected)), `${type.name} ${border}`).toBe(true);
        expect(isAlone()).toBe(true);
        expect(bits(photo).equals(bits(source))).toBe(true);
      }
    }
  });

  test.each([
    ['winograd', 8, 3, { padding: 'same' }],
    ['filters, whose last block is not full', 7, 3, { padding: 'same', algorithm: 'direct' }],
    ['filters of one element', 8, 1, {}],
    ['filters with steps', 6, 5, { stride: 2, dilation: [1, 2] }],
    ['depthwise', 4, 3, { padding: 1, groups: 4 }],
  ] as const)('layers: %s', (_, count, size, options) => {
    const groups = 'groups' in options ? options.groups : 1;
    const input = { channels: 4, rows: 130, cols: 131, data: numbers(Float32Array, 4 * 130 * 131) };
    const filters = {
      ...{ count, channels: 4 / groups, rows: size, cols: size },
      data: numbers(Float32Array, (count * 4 * size ** 2) / groups),
    };
    const expected = conv2d(input, filters, options);
    const { channels, rows, cols } = expected;
    const out = held(allocate({ channels, rows, cols }));
    const guard = held(allocate({ rows, cols }));
    conv2d(held(keep(input)), held(keep(filters)), { ...options, out });
    expect(bits(out).equals(bits(expected))).toBe(true);
    expect(guard.data.every((it) => it === 0)).toBe(true);
    // The next layer, from what the first one left.
    const next = {
      ...filters,
      count,
      channels,
      data: numbers(Float32Array, count * channels * size ** 2),
    };
    expect(bits(conv2d(out, next)).equals(bits(conv2d(expected, next)))).toBe(true);
  });

  test('NaN and infinity', () => {
    const source = image(Float32Array, 300, 400);
    source.data.set([Number.NaN, Number.POSITIVE_INFINITY], 60_000);
    for (const kernel of Object.values(kernels)) {
      const out = like(source);
      correlate(held(keep(source)), kernel, { mode: 'same', out });
      expect(bits(out).equals(bits(correlate(source, kernel, { mode: 'same' })))).toBe(true);
    }
  });

  test('edges, grey and images', () => {
    const plain = { width: 333, height: 222, data: numbers(Uint8ClampedArray, 333 * 222 * 4) };
    const photo = held(keep(plain));
    const gray = toGray(plain);
    const grayKept = held(allocate(gray, Uint8Array));
    expect(bits(toGray(photo, { out: grayKept })).equals(bits(gray))).toBe(true);
    for (const border of borders) {
      for (const [source, copied] of [
        [photo, plain],
        [grayKept, gray],
      ] as const) {
        for (const options of [
          { border },
          { border, threshold: 90 },
          { border, operator: 'kirsch' as const },
        ]) {
          const { out, isAlone } = between(gray);
          edgeMap(source, { ...options, out });
          expect(bits(out).equals(bits(edgeMap(copied, options)))).toBe(true);
          expect(isAlone()).toBe(true);
        }
      }
    }
    const out = held(allocate(gray, Uint8Array));
    expect(bits(canny(photo, { out })).equals(bits(canny(plain)))).toBe(true);
  });

  test('edges of numbers, and edges as numbers', () => {
    for (const type of [Float32Array, Uint8Array] as (new (
      length: number,
    ) => NumericArray)[]) {
      const source = image(type, 130, 217);
      const photo = held(keep(source));
      for (const operator of ['sobel', 'central', 'roberts'] as const) {
        const map = between({ ...source, data: new Uint8Array(source.data.length) });
        edgeMap(photo, { operator, out: map.out });
        expect(bits(map.out).equals(bits(edgeMap(source, { operator })))).toBe(true);
        const strength = between({ ...source, data: new Float32Array(source.data.length) });
        applyFilter(photo, operator, { out: strength.out });
        expect(bits(strength.out).equals(bits(applyFilter(source, operator)))).toBe(true);
        expect([map.isAlone(), strength.isAlone()]).toEqual([true, true]);
      }
    }
  });

  test('what is shown', () => {
    const source = image(Float32Array, 100, 200);
    const photo = held(keep(source));
    const out = held(allocate(source, Uint8ClampedArray));
    expect(
      bits(display(photo, 'stretched', { out })).equals(bits(display(source, 'stretched'))),
    ).toBe(true);
    expect(bits(colorize(photo, 'viridis')).equals(bits(colorize(source, 'viridis')))).toBe(true);
    expect(bits(toImage(photo)).equals(bits(toImage(source)))).toBe(true);
  });

  test('an image that is also the destination', () => {
    const source = image(Float32Array, 200, 200);
    const photo = held(keep(source));
    correlate(photo, square(3), { mode: 'same', out: photo });
    expect(bits(photo).equals(bits(correlate(source, square(3), { mode: 'same' })))).toBe(true);
  });

  test('more than there is room for beside it is computed elsewhere', () => {
    const source = image(Float32Array, 4, 1_000_000);
    const photo = held(keep(source));
    const out = like(source);
    const before = photo.data;
    correlate(photo, square(3), { mode: 'same', out });
    expect(photo.data).toBe(before);
    expect(bits(out).equals(bits(correlate(source, square(3), { mode: 'same' })))).toBe(true);
    using pixels = keep({ rows: 8, cols: 900_000, data: numbers(Uint8Array, 7_200_000) });
    expect(bits(canny(pixels)).equals(bits(canny({ ...pixels, data: pixels.data.slice() })))).toBe(
      true,
    );
  });

  test('chains of any calls, with keeps and releases between them', () => {
    const steps = fc.array(
      fc.record({
        kernel: fc.constantFrom(square(3), square(5), gaussian(1), box(3), diagonal),
        border: fc.constantFrom(...borders),
        into: fc.constantFrom('kept', 'ordinary'),
        release: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const shapes = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 400 }));
    const types = fc.constantFrom(Float32Array, Float64Array);
    fc.assert(
      fc.property(shapes, types, steps, ([rows, cols], type, chain) => {
        const all: Kept<Matrix>[] = [];
        let expected: Matrix<FloatArray> = image(type as Float32ArrayConstructor, rows, cols);
        let found: Matrix<FloatArray> = keep(expected);
        all.push(found as Kept<Matrix>);
        for (const { kernel, border, into, release } of chain) {
          const placement = { mode: 'same', border } as const;
          expected = correlate(expected, kernel, placement);
          const out =
            into === 'kept' ? allocate({ rows, cols }, type as Float32ArrayConstructor) : undefined;
          if (out) all.push(out);
          const before = found;
          found = out
            ? correlate(before, kernel, { ...placement, out })
            : correlate(before, kernel, placement);
          if (release && 'release' in before) (before as Kept<Matrix>).release();
        }
        const isEqual = bits(found).equals(bits(expected));
        for (const it of all) it.release();
        return isEqual;
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

test('plan tells whether the image is kept', () => {
  const source = image(Float32Array, 100, 100);
  expect(plan(source, square(3)).image).toBe('copied');
  expect(plan(held(keep(source)), square(3)).image).toBe('kept');
});

describe('without WebAssembly', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test('what is kept lies in ordinary memory and is released all the same', async () => {
    const core = await import('../index.js');
    const photo = core.keep(image(Float32Array, 50, 60));
    const out = core.allocate({ rows: 50, cols: 60 });
    core.correlate(photo, square(3), { mode: 'same', out });
    expect(core.plan(photo, square(3))).toMatchObject({ method: 'reference', image: 'copied' });
    expect(out.data[100]).toBe(core.correlate(photo, square(3), { mode: 'same' }).data[100]);
    out.release();
    expect(() => out.data).toThrow('was released');
  });
});
