import { describe, expect, it } from 'vitest';
import { profilePoints } from './drawProfile';

describe('the line of a row', () => {
  it('has a step for each wide cell', () => {
    expect(profilePoints([9, 9, 5, -2, 7], 2, 0, 3, 20)).toEqual([
      [0, 5],
      [1, 5],
      [1, -2],
      [2, -2],
      [2, 7],
      [3, 7],
    ]);
  });

  it('keeps the extremes of the cells that share a pixel', () => {
    expect(profilePoints([1, 8, -3, 2], 0, 0, 4, 0.5)).toEqual([
      [0, 1],
      [0, 8],
      [2, -3],
      [2, 2],
    ]);
  });

  it('leaves out what is not finite', () => {
    expect(profilePoints([Number.NaN, 4], 0, 0, 2, 1)).toEqual([
      [1, 4],
      [2, 4],
    ]);
  });
});
