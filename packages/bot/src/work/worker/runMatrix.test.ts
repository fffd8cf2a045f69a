import { correlate, edgeMap, formatMatrix, kernel } from '@convolve/core';
import { decodePng } from '@convolve/core/png';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '../job.js';
import { runMatrix } from './runMatrix.js';

const plain: Recipe = { kernel: 'sobel', border: 'zero', display: null, colormap: null };
const steps = [
  [0, 0, 9, 90],
  [0, 0, 9, 90],
  [0, 0, 9, 90],
];

const run = (rows: readonly (readonly number[])[], recipe: Partial<Recipe> = {}) =>
  runMatrix(rows, { ...plain, ...recipe }, () => {});

describe('runMatrix', () => {
  test('prints what the core computes as NumPy does', async () => {
    const { text } = await run(steps, { kernel: 'sobel-x' });
    const expected = correlate(steps, kernel('sobel-x').matrix, { mode: 'same', border: 'zero' });
    expect(text).toBe(formatMatrix(expected, { format: 'numpy' }));
  });

  test('takes an edge detector and typed rows', async () => {
    expect((await run(steps)).text).toBe(
      formatMatrix(edgeMap(steps, { border: 'zero' }), { format: 'numpy' }),
    );
    expect((await run([[1, 2, 3]], { kernel: [[2]] })).text).toBe('[[2. 4. 6.]]');
  });

  test('the border counts', async () => {
    expect((await run([[1, 2, 3]], { kernel: [[1, 0, 0]] })).text).toBe('[[0. 1. 2.]]');
    expect((await run([[1, 2, 3]], { kernel: [[1, 0, 0]], border: 'edge' })).text).toBe(
      '[[1. 1. 2.]]',
    );
  });

  test('draws a heat map, in the colours that were asked for', async () => {
    const { picture, extension, width, height, thumbnail } = await run(steps, {
      kernel: 'sobel-x',
    });
    const image = decodePng(picture);
    expect([extension, width, height, thumbnail]).toEqual([
      'png',
      image.width,
      image.height,
      undefined,
    ]);
    const magma = decodePng((await run(steps, { kernel: 'sobel-x', colormap: 'magma' })).picture);
    expect(Buffer.from(magma.data)).not.toEqual(Buffer.from(image.data));
  });

  test('summarises a large matrix as NumPy does', async () => {
    const large = Array.from({ length: 40 }, () => Array.from({ length: 40 }, (_, c) => c));
    expect((await run(large, { kernel: 'identity' })).text).toContain('...');
  });

  test('refuses rows that are no matrix, and numbers that canny does not take', async () => {
    const unreadable = { reason: 'matrix-unreadable' };
    await expect(run([[1, 2], [3]])).rejects.toMatchObject(unreadable);
    await expect(run([[-1, 0.5]], { kernel: 'canny' })).rejects.toMatchObject(unreadable);
    await expect(run([[1]], { kernel: 'nothing' })).rejects.toMatchObject({
      reason: 'kernel-unreadable',
    });
  });
});
