import { matrix } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { histogram } from './histogram';

const plane = (...rows: number[][]) => ({ name: '', matrix: matrix(rows) });

describe('the histogram', () => {
  it('counts values in equal parts, and those beyond an end in the part there', () => {
    expect(histogram([plane([0, 1, 2, 3], [-9, 4, 99, 1])], [0, 4], 4)).toEqual([2, 2, 1, 3]);
  });

  it('counts magnitudes and several planes', () => {
    expect(histogram([plane([-3, 3]), plane([1, -1])], [0, 4], 2, true)).toEqual([2, 2]);
  });

  it('leaves out what is not a number, and has a part for values that are all alike', () => {
    expect(histogram([plane([Number.NaN, 5, 5])], [5, 5], 3)).toEqual([2, 0, 0]);
  });
});
