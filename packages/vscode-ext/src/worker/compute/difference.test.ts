import { matrix } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { differenceOf } from './difference';

const plane = (...rows: number[][]) => ({ name: 'gray', matrix: matrix(rows) });

describe('the difference of two images', () => {
  it('is the second less the first, with its extremes and PSNR', () => {
    const { planes, range, psnr } = differenceOf([plane([10, 20])], [plane([13, 16])])!;
    expect([...planes[0]!.matrix.data]).toEqual([3, -4]);
    expect(range).toEqual([-4, 3]);
    // Mean square (9 + 16) / 2.
    expect(psnr).toBeCloseTo(10 * Math.log10(65025 / 12.5), 10);
  });

  it('of equal images is zero, infinitely many decibels apart', () => {
    const { range, psnr } = differenceOf([plane([7])], [plane([7])])!;
    expect([...range, psnr]).toEqual([0, 0, Infinity]);
  });

  it('is none where sizes or channels differ', () => {
    expect(differenceOf([plane([1, 2])], [plane([1])])).toBeUndefined();
    expect(differenceOf([plane([1])], [plane([1]), plane([1])])).toBeUndefined();
  });
});
