import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Matrix } from '../matrix/types.js';
import { differenceOfGaussians } from './differenceOfGaussians.js';
import { type GaborOptions, gabor } from './gabor.js';
import { gaussian } from './gaussian.js';
import { laplacianOfGaussian } from './laplacianOfGaussian.js';
import { type UnsharpOptions, unsharp } from './unsharp.js';

interface Weights {
  rows: number;
  cols: number;
  data: number[];
}

interface Reference {
  reference: string;
  gaussian: { by: string; arguments: Parameters<typeof gaussian>; kernel: Weights }[];
  laplacianOfGaussian: { arguments: Parameters<typeof laplacianOfGaussian>; kernel: Weights }[];
  differenceOfGaussians: { arguments: Parameters<typeof differenceOfGaussians>; kernel: Weights }[];
  gabor: { options: GaborOptions; kernel: Weights }[];
  unsharp: { options: UnsharpOptions; kernel: Weights }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../../reference/kernels.json', import.meta.url), 'utf8'),
);

/** Equal in shape, and in every weight but for the rounding of another order of operations. */
function expectKernel({ rows, cols, data }: Matrix, expected: Weights): void {
  expect([rows, cols]).toEqual([expected.rows, expected.cols]);
  const errors = expected.data.map((weight, at) => Math.abs(data[at]! - weight));
  expect(Math.max(...errors)).toBeLessThan(1e-14);
}

describe(`equal to ${reference.reference}:`, () => {
  test.each(reference.gaussian)('gaussian($arguments) by $by', ({ arguments: given, kernel }) => {
    expectKernel(gaussian(...given), kernel);
  });

  test.each(reference.laplacianOfGaussian)(
    'laplacianOfGaussian($arguments)',
    ({ arguments: given, kernel }) => expectKernel(laplacianOfGaussian(...given), kernel),
  );

  test.each(reference.differenceOfGaussians)(
    'differenceOfGaussians($arguments)',
    ({ arguments: given, kernel }) => expectKernel(differenceOfGaussians(...given), kernel),
  );

  test.each(reference.gabor)('gabor($options)', ({ options, kernel }) => {
    expectKernel(gabor(options), kernel);
  });

  test.each(reference.unsharp)('unsharp($options)', ({ options, kernel }) => {
    expectKernel(unsharp(options), kernel);
  });
});
