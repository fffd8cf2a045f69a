import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mode, modes } from '../formula/geometry.js';
import { type Border, borders } from '../matrix/border.js';
import { matrix } from '../matrix/matrix.js';
import { pad } from '../matrix/pad.js';
import { toRows } from '../matrix/toRows.js';
import type { MatrixLike } from '../matrix/types.js';
import { convolve } from './convolve.js';
import { correlate } from './correlate.js';
import { rotate180 } from './rotate180.js';

interface ReferenceCase {
  image: number[][];
  kernel: number[][];
  border: Border;
  mode: Mode;
  correlate: number[][];
  convolve: number[][];
}

const reference: Record<'same' | 'even' | 'signal', ReferenceCase[]> = JSON.parse(
  readFileSync(new URL('../../reference/correlate.json', import.meta.url), 'utf8'),
);

const seeded = { seed: 29, numRuns: 300 };
const integer = fc.integer({ min: -9, max: 9 });

/** Rows of small integers with 1 … `most` rows and columns. */
function rowsOfIntegers(most: number): fc.Arbitrary<number[][]> {
  const size = fc.integer({ min: 1, max: most });
  return fc.tuple(size, size).chain(([rows, cols]) =>
    fc.array(fc.array(integer, { minLength: cols, maxLength: cols }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
}

const image = rowsOfIntegers(7);
const kernel = rowsOfIntegers(4);
const wholeMode = fc.constantFrom<Mode>('same', 'full');
const border = fc.constantFrom(...borders);

describe('correlate and convolve equal their references', () => {
  test.each(reference.same)('same, $border, as scipy.ndimage for odd kernels', (it) => {
    const options = { mode: 'same', border: it.border } as const;
    expect(toRows(correlate(it.image, it.kernel, options))).toEqual(it.correlate);
    expect(toRows(convolve(it.image, it.kernel, options))).toEqual(it.convolve);
  });

  test.each(reference.even)('same, $border, as scipy.ndimage.correlate for even kernels', (it) => {
    const options = { mode: 'same', border: it.border } as const;
    expect(toRows(correlate(it.image, it.kernel, options))).toEqual(it.correlate);
  });

  test.each(reference.signal)('$mode, as scipy.signal', (it) => {
    expect(toRows(correlate(it.image, it.kernel, { mode: it.mode }))).toEqual(it.correlate);
    expect(toRows(convolve(it.image, it.kernel, { mode: it.mode }))).toEqual(it.convolve);
  });
});

describe('correlate', () => {
  const ramp = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11, 12],
  ];

  test('sums the products of the kernel and the window under it', () => {
    const twoByTwo = [
      [1, 10],
      [100, 1000],
    ];
    expect(toRows(correlate(ramp, twoByTwo))).toEqual([
      [6521, 7632, 8743],
      [10965, 12076, 13187],
    ]);
  });

  test('lays the kernel down at every stride-th position, from the first on', () => {
    expect(toRows(correlate(ramp, [[1]], { stride: [2, 3] }))).toEqual([
      [1, 4],
      [9, 12],
    ]);
    expect(toRows(correlate(ramp, [[1]], { stride: 2 }))).toEqual([
      [1, 3],
      [9, 11],
    ]);
  });

  test('spreads the kernel by its dilation', () => {
    expect(toRows(correlate(ramp, [[1, 10]], { dilation: [1, 3] }))).toEqual([[41], [85], [129]]);
    expect(toRows(correlate(ramp, [[1], [10]], { dilation: 2 }))).toEqual([[91, 102, 113, 124]]);
  });

  test('fills the outside of a constant border', () => {
    expect(toRows(correlate([[5]], [[1, 10, 100]], { mode: 'same', fill: 7 }))).toEqual([[757]]);
  });

  test('keeps a Float32Array, computes small integers in Float32, and the rest in Float64', () => {
    const typeFor = (data: Parameters<typeof correlate>[0]) =>
      correlate(data, [[1]]).data.constructor;
    for (const type of [Uint8Array, Uint8ClampedArray, Int8Array, Int16Array, Uint16Array]) {
      expect(typeFor(matrix(ramp, type))).toBe(Float32Array);
    }
    expect(typeFor(matrix(ramp, Float32Array))).toBe(Float32Array);
    for (const type of [Float64Array, Int32Array, Uint32Array]) {
      expect(typeFor(matrix(ramp, type))).toBe(Float64Array);
    }
    expect(typeFor(ramp)).toBe(Float64Array);
  });

  test('writes into `out`, which may be the image itself, and returns it', () => {
    const out = matrix([[0, 0, 0]]);
    expect(correlate([[1, 2, 3]], [[1, 1, 1]], { mode: 'same', out })).toBe(out);
    expect(toRows(out)).toEqual([[3, 6, 5]]);

    const floats = matrix(ramp, Float32Array);
    const options = { mode: 'same', border: 'wrap' } as const;
    const expected = correlate(matrix(ramp, Float32Array), ramp, options);
    expect(correlate(floats, ramp, { ...options, out: floats })).toEqual(expected);
  });

  test('stores into an integer `out` by the rule of its array', () => {
    const out = { rows: 1, cols: 2, data: new Uint8ClampedArray(2) };
    expect([...correlate([[100, -1]], [[3]], { out }).data]).toEqual([255, 0]);
  });

  test('passes NaN and infinity on', () => {
    expect(toRows(correlate([[Number.NaN, 1, Infinity]], [[1]]))).toEqual([
      [Number.NaN, 1, Infinity],
    ]);
    expect(toRows(correlate([[Infinity, 1]], [[0, 1]]))).toEqual([[Number.NaN]]);
  });

  test('takes a kernel of one element in every mode', () => {
    expect(modes.map((mode) => correlate([[1]], [[2]], { mode }).data[0])).toEqual([2, 2, 2]);
  });

  test('leaves its arguments as they were', () => {
    const source = matrix(ramp);
    const weights = matrix([[1, 2, 3]]);
    convolve(source, weights, { mode: 'full' });
    expect(toRows(source)).toEqual(ramp);
    expect(toRows(weights)).toEqual([[1, 2, 3]]);
  });
});

describe('laws of correlation', () => {
  test('convolve is correlate with the kernel turned by 180°', () => {
    fc.assert(
      fc.property(image, kernel, wholeMode, border, (f, k, mode, edge) => {
        const turned = rotate180(k);
        expect(convolve(f, k, { mode, border: edge })).toEqual(
          correlate(f, turned, { mode, border: edge }),
        );
      }),
      seeded,
    );
  });

  test('it is linear in the image', () => {
    fc.assert(
      fc.property(image, kernel, integer, wholeMode, border, (f, k, scale, mode, edge) => {
        const once = toRows(correlate(f, k, { mode, border: edge }));
        const scaled = f.map((row) => row.map((value) => value * scale + value));
        const twice = toRows(correlate(scaled, k, { mode, border: edge }));
        expect(twice).toEqual(once.map((row) => row.map((value) => value * scale + value)));
      }),
      seeded,
    );
  });

  test('shifting the image shifts the result, for a border that wraps', () => {
    fc.assert(
      fc.property(image, kernel, (f, k) => {
        const shift = (rows: number[][]) => [...rows.slice(1), rows[0]!];
        const options = { mode: 'same', border: 'wrap' } as const;
        expect(toRows(correlate(shift(f), k, options))).toEqual(
          shift(toRows(correlate(f, k, options))),
        );
      }),
      seeded,
    );
  });

  test('full convolution does not care which of the two is the kernel', () => {
    fc.assert(
      fc.property(image, kernel, (f, k) => {
        expect(convolve(f, k, { mode: 'full' })).toEqual(convolve(k, f, { mode: 'full' }));
      }),
      seeded,
    );
  });

  test('two passes of a column and a row equal their outer product', () => {
    const line = fc.array(integer, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(image, line, line, wholeMode, border, (f, column, row, mode, edge) => {
        const options = { mode, border: edge };
        const dense = column.map((a) => row.map((b) => a * b));
        const rowsFirst = correlate(f, [row], options);
        const separable = correlate(
          rowsFirst,
          column.map((a) => [a]),
          options,
        );
        // In 'full' the second pass sees the first one's own border, which only zeros agree with.
        fc.pre(mode === 'same' || edge === 'zero');
        expect(withoutMinusZero(separable)).toEqual(withoutMinusZero(correlate(f, dense, options)));
      }),
      seeded,
    );
  });

  test('every mode, border, stride and dilation is a valid correlation of the padded image', () => {
    const step = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(image, kernel, wholeMode, border, step, step, (f, k, mode, edge, stride, d) => {
        const spread = dilate(k, d);
        const [h, w] = [spread.length, spread[0]!.length];
        const above = mode === 'same' ? [Math.floor(h / 2), Math.floor(w / 2)] : [h - 1, w - 1];
        const below = mode === 'same' ? [h - 1 - above[0]!, w - 1 - above[1]!] : above;
        const padded = pad(
          f,
          { top: above[0]!, bottom: below[0]!, left: above[1]!, right: below[1]! },
          { border: edge },
        );
        const dense = toRows(correlate(padded, spread));
        const kept = dense
          .filter((_, r) => r % stride === 0)
          .map((row) => row.filter((_, c) => c % stride === 0));
        const result = correlate(f, k, { mode, border: edge, stride, dilation: d });
        expect(withoutMinusZero(result)).toEqual(withoutMinusZero(kept));
      }),
      seeded,
    );
  });
});

describe('correlate refuses', () => {
  const ones = [[1, 1]];
  test.each<[string, () => unknown, ErrorConstructor, string]>([
    [
      'an empty image',
      () => correlate([], ones),
      RangeError,
      'image must have at least one row and one column, got 0×0',
    ],
    [
      'an empty row',
      () => correlate([[]], ones),
      RangeError,
      'image must have at least one row and one column, got 1×0',
    ],
    [
      'a ragged image',
      () => correlate([[1, 2], [3]], ones),
      RangeError,
      'image[1] must have 2 numbers as image[0] has, got 1',
    ],
    [
      'a cell of text',
      () => correlate([['1' as never]], ones),
      TypeError,
      'image[0][0] must be a number, got "1"',
    ],
    [
      'no matrix',
      () => correlate(null as never, ones),
      TypeError,
      'image must be rows of numbers or { rows, cols, data } with a numeric typed array, got null',
    ],
    [
      'a size that is NaN',
      () => correlate({ rows: Number.NaN, cols: 1, data: new Uint8Array(1) }, ones),
      RangeError,
      'image.rows must be an integer of at least 0, got NaN',
    ],
    [
      'a size that lies',
      () => correlate({ rows: 2, cols: 2, data: new Uint8Array(3) }, ones),
      RangeError,
      'image.data must have rows × cols = 4 numbers, got 3',
    ],
    [
      'big integers',
      () => correlate({ rows: 1, cols: 1, data: new BigInt64Array(1) as never }, ones),
      TypeError,
      'image.data must be a numeric typed array, got a BigInt64Array of length 1',
    ],
    [
      'a kernel larger than the image',
      () => correlate([[1]], ones),
      RangeError,
      "kernel must fit into the 1×1 image in mode 'valid', got 1×2; use a smaller kernel, or mode 'same' or 'full'",
    ],
    [
      'a kernel that its dilation makes larger',
      () => correlate([[1, 2, 3]], ones, { dilation: 3 }),
      RangeError,
      "kernel must fit into the 1×3 image in mode 'valid', got 1×4 with its dilation; use a smaller kernel, or mode 'same' or 'full'",
    ],
    [
      'an unknown mode',
      () => correlate(ones, ones, { mode: 'some' as never }),
      RangeError,
      "mode must be one of 'valid', 'same', 'full', got \"some\"",
    ],
    [
      'an unknown border',
      () => correlate(ones, ones, { border: 'mirror' as never }),
      RangeError,
      "border must be one of 'zero', 'edge', 'reflect', 'symmetric', 'wrap', got \"mirror\"",
    ],
    [
      'a fill that no border uses',
      () => correlate(ones, ones, { border: 'wrap', fill: 1 }),
      TypeError,
      "fill has no effect with border 'wrap': remove it, or use border 'zero'",
    ],
    [
      'a fill of text',
      () => correlate(ones, ones, { fill: '1' as never }),
      TypeError,
      'fill must be a number, got "1"',
    ],
    [
      'a stride of 0',
      () => correlate(ones, ones, { stride: 0 }),
      RangeError,
      'stride must be an integer of at least 1, or two as [rows, cols], got 0',
    ],
    [
      'a stride of three numbers',
      () => correlate(ones, ones, { stride: [1, 2, 3] as never }),
      TypeError,
      'stride must be a number or [rows, cols], got [1, 2, 3]',
    ],
    [
      'a fraction of a dilation',
      () => correlate(ones, ones, { dilation: [1, 0.5] }),
      RangeError,
      'dilation must be an integer of at least 1, or two as [rows, cols], got [1, 0.5]',
    ],
    [
      'an out of another size',
      () => correlate(ones, ones, { out: matrix(ones) }),
      RangeError,
      'out must be 1×1, got 1×2',
    ],
    [
      'a misspelt option',
      () => correlate(ones, ones, { strides: 2 } as never),
      TypeError,
      "options has no option 'strides'; it takes mode, border, fill, stride, dilation, out",
    ],
  ])('%s', (_, call, type, message) => {
    expect(call).toThrow(new type(message));
  });
});

function dilate(rows: number[][], d: number): number[][] {
  const spread = (row: number[]) =>
    row.flatMap((value, at) => (at === 0 ? [value] : [...Array(d - 1).fill(0), value]));
  const wide = rows.map(spread);
  return wide.flatMap((row, at) =>
    at === 0 ? [row] : [...Array.from({ length: d - 1 }, () => row.map(() => 0)), row],
  );
}

function withoutMinusZero(value: MatrixLike): number[][] {
  return toRows(value).map((row) => row.map((cell) => cell + 0));
}
