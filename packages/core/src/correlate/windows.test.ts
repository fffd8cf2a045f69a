import { describe, expect, test } from 'vitest';
import { matrix } from '../matrix/matrix.js';
import { toRows } from '../matrix/toRows.js';
import { correlate } from './correlate.js';
import { windows } from './windows.js';

const image = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('windows', () => {
  test('visits every full window, left to right and top to bottom', () => {
    const seen = [...windows(image, [[1, 10]])];
    expect(seen.map(({ row, col }) => [row, col])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(toRows(seen[1]!.window)).toEqual([[2, 3]]);
    expect(toRows(seen[1]!.products)).toEqual([[2, 30]]);
    expect(seen.map(({ sum }) => sum)).toEqual([...correlate(image, [[1, 10]]).data]);
  });

  test('with clip visits every element and cuts the window off at the edge', () => {
    const kernel = [
      [1, 1],
      [1, 1],
    ];
    const seen = [...windows(image, kernel, { clip: true })];
    expect(seen.map(({ window }) => toRows(window))).toEqual([
      [
        [1, 2],
        [4, 5],
      ],
      [
        [2, 3],
        [5, 6],
      ],
      [[3], [6]],
      [[4, 5]],
      [[5, 6]],
      [[6]],
    ]);
    expect(seen.map(({ sum }) => sum)).toEqual([12, 16, 9, 9, 11, 6]);
  });

  test('with clip takes a kernel larger than the image', () => {
    expect([...windows([[7]], image, { clip: true })].map(({ sum }) => sum)).toEqual([7]);
  });

  test("keeps the image's number type, and reads rows of integers as integers", () => {
    const typeOf = (source: Parameters<typeof windows>[0]) =>
      [...windows(source, [[1]])][0]!.window.data.constructor;
    expect(typeOf(matrix(image, Uint8Array))).toBe(Uint8Array);
    expect(typeOf(matrix(image))).toBe(Float64Array);
    expect(typeOf(image)).toBe(Int32Array);
    expect(typeOf([[0.5]])).toBe(Float64Array);
    expect(typeOf([[-0]])).toBe(Float64Array);
    expect(typeOf([[2 ** 31]])).toBe(Float64Array);
  });

  test('yields copies: changing a window leaves the image as it was', () => {
    const source = matrix(image);
    for (const { window } of windows(source, [[1]])) window.data.fill(0);
    expect(toRows(source)).toEqual(image);
  });

  test('refuses bad arguments when it is called, not when it is read', () => {
    expect(() => windows([[1]], [[1, 2]])).toThrow('kernel must fit into the 1×1 image');
    expect(() => windows(image, [[1]], { clip: 1 as never })).toThrow(
      new TypeError('clip must be true or false, got 1'),
    );
    expect(() => windows(image, [[1]], { cut: true } as never)).toThrow(
      "options has no option 'cut'; it takes clip",
    );
  });
});
