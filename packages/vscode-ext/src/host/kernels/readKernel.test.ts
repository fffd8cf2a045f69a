import { describe, expect, it } from 'vitest';
import { readKernel } from './readKernel';

const laplacian = [
  [0, 1, 0],
  [1, -4, 1],
  [0, 1, 0],
];

describe('readKernel', () => {
  it.each(['0 1 0 1 -4 1 0 1 0', '[0, 1, 0, 1, -4, 1, 0, 1, 0]', '{0,1,0,1,-4,1,0,1,0}'])(
    'reads one list of nine numbers as 3×3, and says so: %s',
    (text) => {
      expect(readKernel(text)).toEqual({
        rows: laplacian,
        note: 'One list of 9 numbers is read as 3×3, row by row.',
      });
    },
  );

  it.each([
    ['[[0, 1, 0], [1, -4, 1], [0, 1, 0]]', laplacian],
    ['[[0, 1, 0, 1, -4, 1, 0, 1, 0]]', [laplacian.flat()]],
    ['1 0 -1', [[1, 0, -1]]],
    ['1 2 3 4', [[1, 2, 3, 4]]],
  ])('keeps the rows that a text shows, and says nothing: %s', (text, rows) => {
    expect(readKernel(text)).toEqual({ rows });
  });

  it.each([
    ['[]', 'A kernel has numbers in it.'],
    ['[1, NaN, 1]', 'A kernel has finite numbers only.'],
    ['1 x', 'found "x", expected a number'],
  ])('refuses %s', (text, reason) => {
    expect(() => readKernel(text)).toThrow(reason);
  });
});
