import { describe, expect, test } from 'vitest';
import { box } from '../kernels/box.js';
import { gaussian } from '../kernels/gaussian.js';
import { plan } from './plan.js';

const photo = { rows: 512, cols: 512, data: new Float32Array(512 * 512) };
const dense = [
  [1, 2, 3],
  [4, 5, 7],
  [8, 9, 6],
];

describe('plan', () => {
  test('takes the plain loop, in double precision, for little work', () => {
    expect(plan([[1, 2, 3]], [[1, -1]])).toMatchObject({
      method: 'reference',
      precision: 'float64',
      instructions: 'none',
    });
    expect(plan([[1, 2, 3]], [[1, -1]]).reasons).toContain(
      'engine: not started for so little work',
    );
  });

  test('takes the method that fits the kernel', () => {
    expect(plan(photo, dense).method).toBe('dense');
    expect(plan(photo, gaussian(2)).method).toBe('separable');
    expect(plan(photo, box(31)).method).toBe('box');
    expect(plan(photo, dense, { dilation: 40 }).method).toBe('sparse');
    const sparse = Array.from({ length: 9 }, (_, i) =>
      Array.from({ length: 9 }, (_, j) => +(i === j)),
    );
    expect(plan(photo, sparse).method).toBe('sparse');
  });

  test('sums in Float32 only what Float32 holds', () => {
    expect(plan(photo, dense).precision).toBe('float32');
    expect(plan({ ...photo, data: new Uint8Array(photo.data.length) }, dense).precision).toBe(
      'float32',
    );
    expect(plan({ ...photo, data: new Int32Array(photo.data.length) }, dense).precision).toBe(
      'float64',
    );
    expect(
      plan(photo, [
        [1e-30, 1],
        [2, 3],
      ]).precision,
    ).toBe('float64');
  });

  test('says what each method would cost, the best one first, and why others do not fit', () => {
    const { method, reasons } = plan(photo, dense, { stride: 2 });
    expect(reasons[0]).toMatch(new RegExp(`^${method}: 9 products an output, about [\\d.e-]+ ms$`));
    expect(reasons).toContain('dense: stride or dilation is not 1');
    expect(reasons).toContain('separable: the kernel is not one column times one row');
    expect(reasons.length).toBeGreaterThanOrEqual(5);
  });

  test('checks its arguments as correlate does', () => {
    expect(() => plan([[1]], dense)).toThrow("kernel must fit into the 1×1 image in mode 'valid'");
    expect(() => plan(photo, dense, { out: photo } as never)).toThrow(
      "options has no option 'out'",
    );
  });
});
