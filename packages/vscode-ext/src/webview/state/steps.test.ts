import { expect, it } from 'vitest';
import { stepBy, stepOf } from './steps';

const size = { rows: 2, cols: 3 };

it('walks left to right and top to bottom', () => {
  const cells = [0, 1, 2, 3, 4, 5].map((step) => stepBy(size, step));
  expect(cells.map(({ row, col }) => [row, col])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
  expect(cells.map((cell) => stepOf(cell, size))).toEqual([0, 1, 2, 3, 4, 5]);
});

it('stays at the first and the last cell', () => {
  expect(stepBy(size, -1)).toEqual({ row: 0, col: 0 });
  expect(stepBy(size, 6)).toEqual({ row: 1, col: 2 });
});
