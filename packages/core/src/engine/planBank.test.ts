import { expect, test } from 'vitest';
import { plan } from '../correlate/plan.js';
import { bankOf } from '../formula/filterBank.js';
import { placeKernel } from '../formula/geometry.js';
import { gaussian } from '../kernels/gaussian.js';
import { planBank } from './planBank.js';

/** What is planned for an image and a dense kernel that is not a product of a column and a row. */
function planned(side: number, kernelSide: number, options = {}) {
  const square = (rows: number) => ({
    rows,
    cols: rows,
    data: Float32Array.from({ length: rows * rows }, (_, at) => 1 + Math.sin(at * at)),
  });
  const image = square(side);
  const kernel = square(kernelSide);
  const geometry = placeKernel(image, kernel, options);
  const out = new Float32Array(geometry.rows * geometry.cols);
  return planBank(bankOf({ terms: [{ image, kernel }], geometry, out, bias: 0 }));
}

test('a large dense kernel is transformed', () => {
  expect(planned(512, 31).method).toBe('fft');
});

test('a small dense kernel is summed', () => {
  expect(planned(512, 3).method).toBe('dense');
});

test('a kernel with steps is not transformed, and the plan says why', () => {
  const { method, misfits } = planned(128, 31, { dilation: 2 });
  expect(method).not.toBe('fft');
  expect(misfits).toContainEqual({ method: 'fft', misfit: 'stride or dilation is not 1' });
});

test('a kernel larger than every tile is not transformed, and the plan says why', () => {
  const { misfits } = planned(1100, 1030, { mode: 'same', border: 'edge' });
  expect(misfits).toContainEqual({
    method: 'fft',
    misfit: 'a row of tiles for this kernel and width takes too much memory',
  });
});

test('each row costs, so that a million of one number is not reckoned as one row of a million', () => {
  const kernel = gaussian(1);
  const costOf = (rows: number, cols: number) => {
    const image = { rows, cols, data: new Float32Array(rows * cols) };
    const [first] = plan(image, kernel, { mode: 'same', border: 'reflect' }).reasons;
    return Number(/about (.*) ms/.exec(first!)![1]);
  };
  expect(costOf(1_000_000, 1)).toBeGreaterThan(10 * costOf(1, 1_000_000));
});
