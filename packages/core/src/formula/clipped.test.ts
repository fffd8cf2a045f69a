import { describe, expect, test } from 'vitest';
import { correlate } from '../correlate/correlate.js';
import { plan } from '../correlate/plan.js';
import type { Matrix } from '../matrix/types.js';

const numbers = (rows: number, cols: number, seed: number): Matrix<Float64Array> => ({
  rows,
  cols,
  data: Float64Array.from({ length: rows * cols }, (_, at) => ((at * 7919 + seed) % 251) / 8 - 15),
});

/** Four loops, in the order of the formula; what lies past the edge is left out. */
function naive(
  image: Matrix,
  kernel: Matrix,
  out: Matrix,
  [top, left]: [number, number],
  stride: number,
  dilation: number,
) {
  return Array.from(out.data, (_, at) => {
    const r = Math.floor(at / out.cols) * stride - top;
    const c = (at % out.cols) * stride - left;
    let sum = 0;
    for (let i = 0; i < kernel.rows; i++) {
      for (let j = 0; j < kernel.cols; j++) {
        const [y, x] = [r + i * dilation, c + j * dilation];
        if (y < 0 || x < 0 || y >= image.rows || x >= image.cols) continue;
        sum += kernel.data[i * kernel.cols + j]! * image.data[y * image.cols + x]!;
      }
    }
    return sum;
  });
}

/** Transforms round otherwise than sums: the numbers are eighths, so that sums are multiples of 1/64. */
function expectSums(got: ArrayLike<number>, expected: readonly number[]) {
  expect(Array.from(got, (value) => Math.round(value * 64))).toEqual(
    expected.map((value) => Math.round(value * 64)),
  );
}

describe.each([
  [1, 1],
  [2, 1],
  [1, 3],
  [3, 2],
])('kernels larger than the image, stride %i, dilation %i', (stride, dilation) => {
  test.each([
    [5, 4, 23, 31],
    [1, 9, 6, 40],
    [20, 1, 9, 9],
    [3, 3, 2, 9],
    [40, 50, 120, 3],
  ])('%i×%i by %i×%i: no sum changes', (rows, cols, height, width) => {
    const image = numbers(rows, cols, 3);
    const kernel = numbers(height, width, 5);
    const same = correlate(image, kernel, { mode: 'same', stride, dilation });
    const reach = (size: number) => (size - 1) * dilation + 1;
    const half = (size: number) => Math.floor(reach(size) / 2);
    const start: [number, number] = [half(height), half(width)];
    expectSums(same.data, naive(image, kernel, same, start, stride, dilation));
    const full = correlate(image, kernel, { mode: 'full', stride, dilation });
    const before: [number, number] = [reach(height) - 1, reach(width) - 1];
    expectSums(full.data, naive(image, kernel, full, before, stride, dilation));
  });
});

test('a kernel far larger than the image is at most twice as large to the planner', () => {
  const image = { rows: 16, cols: 12, data: new Float32Array(192) };
  const { reasons } = plan(image, numbers(401, 301, 1), { mode: 'same' });
  const dense = reasons.find((reason) => reason.startsWith('reference'));
  expect(dense).toContain(`${31 * 23} products`);
});

test('infinite weights past the edge still make NaN of the zeros there', () => {
  const kernel = numbers(1, 9, 1);
  kernel.data[0] = Number.POSITIVE_INFINITY;
  expect([...correlate([[1, 2]], kernel, { mode: 'same' }).data]).toEqual([Number.NaN, Number.NaN]);
});

test('what is not zero past the edge is not left out', () => {
  const kernel = { rows: 1, cols: 9, data: new Float64Array(9).fill(1) };
  expect([...correlate([[1, 2]], kernel, { mode: 'same', fill: 1 }).data]).toEqual([10, 10]);
});
