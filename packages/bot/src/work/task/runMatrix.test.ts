import {
  correlate,
  formatMatrix,
  type GradientOptions,
  gradient,
  kernel,
  magnitude,
  parseMatrix,
  singleConv,
  toRows,
} from '@convolve/core';
import { decodePng } from '@convolve/core/png';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../jobs/job.js';
import { runMatrix } from './runMatrix.js';

const plain: Recipe = { kernel: 'sobel', border: null, display: null, colormap: null };
const steps = [
  [0, 0, 9, 90],
  [0, 0, 9, 90],
  [0, 0, 9, 90],
];

const run = (rows: readonly (readonly number[])[], recipe: Partial<Recipe> = {}) =>
  runMatrix(rows, { ...plain, ...recipe }, () => {});

describe('runMatrix', () => {
  test('gives what the lesson gives: where the kernel fits whole, and integers as integers', async () => {
    const image = Array(6).fill([10, 10, 10, -3, -3, -3]);
    const vertical = Array(3).fill([1, 0, -1]);
    const { text } = await run(image, { kernel: vertical });
    expect(text).toBe(formatMatrix(toRows(singleConv(image, vertical))));
    expect(text).toBe('[[ 0 39 39  0]\n [ 0 39 39  0]\n [ 0 39 39  0]\n [ 0 39 39  0]]');
  });

  test('a border keeps the size', async () => {
    const kernel = [[1, 0, 0]];
    expect((await run([[1, 2, 3]], { kernel })).text).toBe('[[1]]');
    expect((await run([[1, 2, 3]], { kernel, border: 'zero' })).text).toBe('[[0 1 2]]');
    expect((await run([[1, 2, 3]], { kernel, border: 'edge' })).text).toBe('[[1 1 2]]');
  });

  test('prints what the core computes as NumPy does, fractions as floats', async () => {
    const { text } = await run(steps, { kernel: 'gaussian-3', border: 'zero' });
    const { matrix } = kernel('gaussian-3');
    const expected = correlate(steps, matrix, { mode: 'same', border: 'zero' });
    expect(text).toBe(formatMatrix(expected, { format: 'numpy' }));
    expect(text).toContain('.');
    expect((await run([[1, 2]], { kernel: [[0.5]] })).text).toBe('[[0.5 1. ]]');
  });

  test('takes an edge detector, which mirrors by default', async () => {
    const text = (options: GradientOptions = {}) =>
      formatMatrix(toRows(magnitude(gradient(steps, 'sobel', { border: 'reflect', ...options }))));
    expect((await run(steps)).text).toBe(text());
    expect((await run(steps, { border: 'zero' })).text).toBe(text({ border: 'zero' }));
    expect(text()).not.toBe(text({ border: 'zero' }));
  });

  test('prints the strength of edges as numbers: unrounded, and beyond 255', async () => {
    const { text } = await run([
      [0, 0.25, 0.5],
      [0, 0.25, 90],
      [0, 0.25, 90],
    ]);
    const [[corner], [, middle]] = toRows(parseMatrix(text!).matrix) as [number[], number[]];
    expect(corner).toBe(0);
    expect(middle).toBeCloseTo(Math.hypot(270.5, 89.5), 4);
    expect((await run(steps, { kernel: 'kirsch' })).text).toMatch(/\b1296\b/);
    const bright = [0, 0, 255, 255, 255];
    const { text: thin } = await run(Array(5).fill(bright), { kernel: 'canny' });
    expect(new Set(toRows(parseMatrix(thin!).matrix).flat())).toEqual(new Set([0, 255]));
  });

  test('canny takes tables of every size', async () => {
    for (const [rows, cols] of [
      [1, 1],
      [1, 4],
      [2, 2],
      [3, 1],
      [2, 5],
    ] as const) {
      const { text } = await run(Array(rows).fill(Array(cols).fill(9)), { kernel: 'canny' });
      expect(toRows(parseMatrix(text!).matrix)).toEqual(Array(rows).fill(Array(cols).fill(0)));
    }
  });

  test('a kernel that does not fit is refused with both sizes, and fits with a border', async () => {
    await expect(run([[1, 2]], { kernel: 'box-3' })).rejects.toMatchObject({
      reason: 'kernel-too-large',
      detail: { size: '3 × 3', into: '1 × 2' },
    });
    expect((await run([[9, 9]], { kernel: 'identity', border: 'zero' })).text).toBe('[[9 9]]');
  });

  test('draws a heat map, in the colours that were asked for', async () => {
    const { image, extension, width, height, thumbnail } = await run(steps, {
      kernel: 'sobel-x',
    });
    const map = decodePng(image);
    expect([extension, width, height, thumbnail]).toEqual([
      'png',
      map.width,
      map.height,
      undefined,
    ]);
    const magma = decodePng((await run(steps, { kernel: 'sobel-x', colormap: 'magma' })).image);
    expect(Buffer.from(magma.data)).not.toEqual(Buffer.from(map.data));
  });

  test('summarises a large matrix as NumPy does', async () => {
    const large = Array.from({ length: 40 }, () => Array.from({ length: 40 }, (_, c) => c));
    expect((await run(large, { kernel: 'identity' })).text).toContain('...');
  });

  test('refuses rows that are no matrix, and numbers that canny does not take', async () => {
    const unreadable = { reason: 'matrix-unreadable' };
    await expect(run([[1, 2], [3]])).rejects.toMatchObject(unreadable);
    const reason = 'canny-numbers';
    await expect(run([[-1, 0.5]], { kernel: 'canny' })).rejects.toMatchObject({ reason });
    await expect(run([[1]], { kernel: 'nothing' })).rejects.toMatchObject({
      reason: 'kernel-unreadable',
    });
  });
});
