import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modes } from '../formula/geometry.js';
import { borders } from '../matrix/border.js';
import { toRows } from '../matrix/toRows.js';
import { correlate } from './correlate.js';
import { explain, formula } from './explain.js';

const image = [
  [10, 10, -3],
  [1, 2, 3],
];

describe('explain', () => {
  test('writes the sum of one cell out, with negative factors in brackets', () => {
    const cell = explain(image, [[1, -1]], 0, 1);
    expect(cell.text).toBe('10·1 + (-3)·(-1) = 13');
    expect(toRows(cell.window)).toEqual([[10, -3]]);
    expect(toRows(cell.products)).toEqual([[10, 3]]);
    expect(cell.sum).toBe(13);
  });

  test('rounds what it writes to six significant digits, and nothing else', () => {
    const cell = explain([[1, 2]], [[1 / 3, -0.1]], 0, 0);
    expect(cell.text).toBe('1·0.333333 + 2·(-0.1) = 0.133333');
    expect(cell.sum).toBe(1 / 3 - 0.2);
  });

  test('shows what the border puts under the kernel', () => {
    const options = { mode: 'same' } as const;
    expect(explain(image, [[1, 2, 3]], 0, 0, options).text).toBe('0·1 + 10·2 + 10·3 = 50');
    expect(explain(image, [[1, 2, 3]], 0, 0, { ...options, fill: 7 }).text).toBe(
      '7·1 + 10·2 + 10·3 = 57',
    );
    expect(explain(image, [[1, 2, 3]], 0, 0, { ...options, border: 'wrap' }).text).toBe(
      '(-3)·1 + 10·2 + 10·3 = 47',
    );
  });

  test('its sum is the cell that correlate computes, for any option', () => {
    const step = fc.integer({ min: 1, max: 2 });
    fc.assert(
      fc.property(
        fc.constantFrom(...modes),
        fc.constantFrom(...borders),
        step,
        step,
        (mode, border, stride, dilation) => {
          const kernel = [
            [2, -1],
            [5, 3],
          ];
          const source = [
            [1, 2, 3, 4],
            [5, 6, 7, 8],
            [9, 10, 11, 12],
          ];
          // In 'valid' there is no border to choose.
          const options = { mode, ...(mode !== 'valid' && { border }), stride, dilation };
          const result = toRows(correlate(source, kernel, options));
          const sums = result.map((row, r) =>
            row.map((_, c) => explain(source, kernel, r, c, options).sum),
          );
          expect(sums).toEqual(result);
        },
      ),
      { seed: 29, numRuns: 120 },
    );
  });

  test('refuses a cell that the output does not have', () => {
    expect(() => explain(image, [[1, 1]], 0, 2)).toThrow(
      new RangeError('row and col must lie in the 2×2 output, got 0 and 2'),
    );
    expect(() => explain(image, [[1]], -1, 0.5)).toThrow(RangeError);
  });
});

describe('formula', () => {
  const letters = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ];
  const filter = [
    ['w', 'x'],
    ['y', 'z'],
  ];

  test('names the products of any cell', () => {
    expect(formula(letters, filter, 0, 0)).toBe('aw + bx + dy + ez');
    expect(formula(letters, filter, 0, 1)).toBe('bw + cx + ey + fz');
  });

  test('leaves out what lies past a zero border, and repeats what another border repeats', () => {
    expect(formula(letters, filter, 0, 0, { mode: 'same' })).toBe('az');
    expect(formula(letters, filter, 0, 0, { mode: 'same', border: 'edge' })).toBe(
      'aw + ax + ay + az',
    );
  });

  test('refuses rows of different lengths', () => {
    expect(() => formula([['a'], ['b', 'c']], filter, 0, 0)).toThrow(RangeError);
    expect(() => formula([], filter, 0, 0)).toThrow(
      new RangeError('image must have rows of names, all of one length, got []'),
    );
  });
});
