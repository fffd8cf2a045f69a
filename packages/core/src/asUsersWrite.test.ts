import { describe, expect, expectTypeOf, test } from 'vitest';
import { applyFilter } from './apply/applyFilter.js';
import { conv } from './correlate/conv.js';
import { conv2d } from './correlate/conv2d.js';
import { convolve } from './correlate/convolve.js';
import { correlate } from './correlate/correlate.js';
import { explain } from './correlate/explain.js';
import { plan } from './correlate/plan.js';
import { singleConv } from './correlate/singleConv.js';
import { windows } from './correlate/windows.js';
import { canny } from './edges/canny.js';
import { edgeMap } from './edges/edgeMap.js';
import { gradient } from './edges/gradient.js';
import { magnitude } from './edges/magnitude.js';
import { kernel } from './filters/kernel.js';
import { channel } from './matrix/tensor.js';
import { toRows } from './matrix/toRows.js';
import type { FloatArray, Matrix, MatrixLike, Tensor } from './matrix/types.js';

const rows = [
  [1, 2, 4, 8],
  [3, 5, 7, 9],
  [2, 0, 1, 6],
];
const floats = { rows: 3, cols: 4, data: Float32Array.from(rows.flat()) };
const tensor = { channels: 2, rows: 1, cols: 3, data: Float32Array.of(1, 2, 4, 10, 20, 40) };

describe('a kernel may be', () => {
  test('one of the catalogue', () => {
    const sobel = kernel('sobel-x');
    expect(correlate(rows, sobel)).toEqual(correlate(rows, sobel.matrix));
    expect(convolve(rows, sobel)).toEqual(convolve(rows, sobel.matrix));
    expect(explain(rows, sobel, 0, 0)).toEqual(explain(rows, sobel.matrix, 0, 0));
    expect([...windows(rows, sobel)]).toEqual([...windows(rows, sobel.matrix)]);
    expect(plan(rows, sobel)).toEqual(plan(rows, sobel.matrix));
  });

  test('a column and a row, of which one may be left out', () => {
    const line = { column: [1, 2, 1], row: [-1, 0, 1] };
    expect(correlate(rows, line)).toEqual(correlate(rows, kernel('sobel-x')));
    expect(toRows(correlate(rows, { row: [1, -1] }))).toEqual(toRows(correlate(rows, [[1, -1]])));
    expect(toRows(correlate(rows, { column: [1, -1] }))).toEqual(
      toRows(correlate(rows, [[1], [-1]])),
    );
    expect(applyFilter(rows, line)).toEqual(correlate(rows, line));
  });

  test.each([
    [{ column: [], row: [1] }, 'kernel.column must be an array of at least one number, got []'],
    [{ row: 'abc' }, 'kernel.row must be an array of at least one number, got "abc"'],
    [{ row: [1, '2'] }, 'kernel.row must be'],
    [{ matrix: [] }, 'kernel.matrix must have at least one row'],
    [{ row: [1], col: [1] }, "kernel has no option 'col'; it takes column, row"],
    ['sobel-x', 'kernel must be a kernel, got "sobel-x"; kernel(id) gives one of the catalogue'],
    [{ rows: 1, cols: 2, data: [1, 2] }, 'kernel.data must be a numeric typed array, got [1, 2]'],
    [{}, 'kernel must be rows of numbers or { rows, cols, data }'],
    [[1, 2, 1], 'kernel[0] must be a row of numbers, got 1'],
  ])('not %j', (given, message) => {
    expect(() => correlate(rows, given as never)).toThrow(message);
  });
});

describe('an image is not', () => {
  const photo = { width: 1, height: 1, data: [0, 0, 0, 255] };
  test.each<[unknown, string]>([
    [
      'photo.png',
      'image must be an RGBA image, rows of numbers or { rows, cols, data } with a numeric typed array, got "photo.png"; readImage of @convolve/core/node reads a file',
    ],
    [photo, 'image.data must be a Uint8ClampedArray or Uint8Array, got [0, 0, 0, 255]'],
    [{ rows: 1, cols: 2, data: [1, 2] }, 'image.data must be a numeric typed array, got [1, 2]'],
  ])('%j', (given, message) => {
    for (const use of [edgeMap, canny, (image: never) => applyFilter(image, 'sobel')]) {
      expect(() => use(given as never)).toThrow(message);
    }
  });
});

test('a filter is an id, a filter or a kernel, and the error says so', () => {
  expect(() => applyFilter(rows, undefined as never)).toThrow(
    'filter must be the id of a filter, rows of numbers or { rows, cols, data }',
  );
});

describe('a tensor', () => {
  test('is correlated channel by channel', () => {
    const result = correlate(tensor, [[-1, 1]]);
    expect(result).toEqual({ channels: 2, rows: 1, cols: 2, data: Float32Array.of(1, 2, 10, 20) });
    expect(channel(convolve(tensor, [[-1, 1]]), 1)).toEqual(
      convolve(channel(tensor, 1), [[-1, 1]]),
    );
  });

  test('goes into a tensor, which may be itself', () => {
    const over = { ...tensor, data: tensor.data.slice() };
    expect(correlate(over, [[0, 2]], { mode: 'same', out: over })).toBe(over);
    expect([...over.data]).toEqual([2, 4, 8, 20, 40, 80]);
    expect(() => correlate(tensor, [[1]], { out: floats as never })).toThrow(
      'out must be { channels, rows, cols, data }',
    );
  });
});

test("in mode 'valid' a border is an error, for nothing lies outside", () => {
  const valid = "has no effect in mode 'valid': remove it, or use mode 'same' or 'full'";
  expect(() => correlate(rows, [[1]], { border: 'edge' })).toThrow(`border ${valid}`);
  expect(() => plan(rows, [[1]], { mode: 'valid', fill: 3 })).toThrow(`fill ${valid}`);
  expect(() => conv(rows, [[[1]]], { border: 'wrap' })).toThrow(`border ${valid}`);
  const placement = { mode: 'valid', border: 'edge' } as const;
  expect(() => applyFilter(rows, 'sobel-x', placement)).toThrow(`border ${valid}`);
  expect(() => applyFilter(rows, 'sobel', placement)).toThrow(`border ${valid}`);
  expect(correlate(rows, [[1]], { border: 'zero', fill: 0 })).toEqual(correlate(rows, [[1]]));
});

describe('conv2d', () => {
  const input = [rows, rows.map((row) => row.map((value) => -value))];
  const filters = [
    [[[1, 2]], [[3, 4]]],
    [[[0, 1]], [[0, 0]]],
  ];

  test('takes nested lists, as conv does', () => {
    const { channels, data } = conv2d(input, filters);
    expect(channels).toBe(2);
    expect([...data]).toEqual(conv(input, filters).flatMap((map) => [...map.data]));
  });

  test('takes lists of matrices, in their number type', () => {
    const floats32 = conv2d([floats, floats], filters);
    expectTypeOf(floats32.data).toEqualTypeOf<Float32Array>();
    expect(floats32.data).toBeInstanceOf(Float32Array);
    expect(conv2d([rows], [[[1, 2]], [[0, 1]]]).channels).toBe(2);
  });

  test('refuses filters of several sizes', () => {
    expect(() => conv2d(input, [filters[0]!, [[[1]], [[1]]]])).toThrow(
      'filters[1] must be 2×1×2 as filters[0] is, got 2×1×1',
    );
  });
});

test('types say which numbers come out', () => {
  const bytes = { rows: 3, cols: 4, data: new Uint8Array(12) };
  const any: MatrixLike = bytes;
  expectTypeOf(correlate(floats, [[1]])).toEqualTypeOf<Matrix<Float32Array>>();
  expectTypeOf(correlate(bytes, [[1]])).toEqualTypeOf<Matrix<Float32Array>>();
  expectTypeOf(correlate([[1]], [[1]])).toEqualTypeOf<Matrix<Float64Array>>();
  expectTypeOf(correlate(tensor, [[1]])).toEqualTypeOf<Tensor<Float32Array>>();
  expectTypeOf(correlate(any, [[1]])).toExtend<Matrix<FloatArray>>();
  expectTypeOf(correlate(floats, [[1]], { out: bytes })).toExtend<Matrix<Uint8Array>>();
  expectTypeOf(convolve(floats, [[1]])).toEqualTypeOf<Matrix<Float32Array>>();
  expectTypeOf(singleConv([[[1]]], [[1]])).toEqualTypeOf<Matrix<Float64Array>>();
  expectTypeOf(conv([floats], [[[1]]])).toEqualTypeOf<Matrix<Float32Array>[]>();
  expectTypeOf(
    conv2d(
      tensor,
      [[[1]], [[1]]].map((it) => [it, it]),
    ),
  ).toEqualTypeOf<Tensor<Float32Array>>();
  expectTypeOf(applyFilter(floats, 'sobel')).toEqualTypeOf<Matrix<Float32Array>>();
  expectTypeOf(applyFilter([[1]], [[1]])).toEqualTypeOf<Matrix<Float64Array>>();
  expectTypeOf(gradient(floats).x).toEqualTypeOf<Matrix<Float32Array>>();
  expectTypeOf(magnitude(gradient([[1]]))).toEqualTypeOf<Matrix<Float64Array>>();
});
