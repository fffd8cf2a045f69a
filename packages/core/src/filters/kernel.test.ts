import { expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { kernel } from './kernel.js';

test('finds a kernel by its id', () => {
  expect(toRows(kernel('sobel-x').matrix)).toEqual([
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ]);
});

test.each([
  ['sobel', "'sobel-x', 'sobel-y'"],
  ['Sobel-X', "'sobel-x', 'sobel-y'"],
  ['gauss', "'gaussian-3', 'gaussian-5'"],
  ['laplace-4', "'laplacian-4'"],
  ['embos-nw', "'emboss-nw'"],
])('names the ids nearest to "%s"', (id, near) => {
  const start = `id must be the id of a kernel (the nearest are ${near}`;
  expect(() => kernel(id)).toThrow(RangeError);
  expect(() => kernel(id)).toThrow(start);
});

test('says what came', () => {
  expect(() => kernel('')).toThrow(/, got ""$/);
  expect(() => kernel('x'.repeat(100_000))).toThrow(/… \(100000 characters\)$/);
  expect(() => kernel(3 as never)).toThrow(new TypeError('id must be the id of a kernel, got 3'));
});
