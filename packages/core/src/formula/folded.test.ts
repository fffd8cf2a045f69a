import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlateReference } from '../engine/correlateReference.js';
import { borders } from '../matrix/border.js';
import { resultArray } from '../matrix/resultArray.js';
import type { Matrix } from '../matrix/types.js';
import { bankOf, oneFilter } from './filterBank.js';
import { type PlacementOptions, placeKernel } from './geometry.js';

/** Small integers, so that sums are exact in any order. */
function integers(rows: number, cols: number, seed: number): Matrix<Float64Array> {
  const value = (_: unknown, at: number) => (((at + 1) * 7919 * seed) % 17) - 8;
  return { rows, cols, data: Float64Array.from({ length: rows * cols }, value) };
}

function bankFor(image: Matrix, kernel: Matrix, placement: PlacementOptions, bias = 0) {
  const geometry = placeKernel(image, kernel, placement);
  const out = resultArray(image.data, geometry.rows * geometry.cols);
  const correlation = { terms: [{ image, kernel }], geometry, out, bias };
  return { correlation, bank: bankOf(correlation) };
}

describe('a kernel far larger than the image', () => {
  test('gives what the formula gives, for every border, stride and dilation', () => {
    const step = fc.integer({ min: 1, max: 3 });
    const side = fc.integer({ min: 1, max: 9 });
    const large = fc.integer({ min: 64, max: 72 });
    let foldedCount = 0;
    fc.assert(
      fc.property(
        fc.tuple(side, side, large, large, fc.constantFrom(...borders)),
        fc.tuple(step, step, fc.constantFrom(0, 5)),
        ([rows, cols, height, width, border], [stride, dilation, fill]) => {
          const placement = {
            mode: 'same' as const,
            border,
            stride,
            dilation,
            ...(border === 'zero' && { fill }),
          };
          const [image, kernel] = [integers(rows, cols, 1), integers(height, width, 3)];
          const { correlation, bank } = bankFor(image, kernel, placement, 2);
          if (bank.filters.data.length < kernel.data.length) foldedCount++;
          correlateReference(oneFilter(bank));
          const got = [...bank.out];
          correlateReference(correlation);
          expect(got).toEqual([...correlation.out]);
        },
      ),
      { seed: 5, numRuns: 100 },
    );
    expect(foldedCount).toBeGreaterThan(60);
  });

  test.each([
    ['zero', 511],
    ['edge', 513],
    ['wrap', 256],
    ['symmetric', 512],
    ['reflect', 510],
  ] as const)('has at most about twice the size of the image with %s', (border, most) => {
    const image = integers(256, 1, 1);
    const { bank } = bankFor(image, integers(4001, 2, 3), { mode: 'same', border });
    expect(bank.filters.rows).toBeLessThanOrEqual(most);
  });

  test('is left as it is where little is gained or a weight is not finite', () => {
    const image = integers(8, 8, 1);
    const wrapped = { mode: 'same', border: 'wrap' } as const;
    const small = integers(40, 40, 3);
    expect(bankFor(image, small, wrapped).bank.filters.data).toBe(small.data);
    const infinite = integers(90, 90, 3);
    infinite.data[0] = Infinity;
    expect(bankFor(image, infinite, wrapped).bank.filters.data).toBe(infinite.data);
  });
});
