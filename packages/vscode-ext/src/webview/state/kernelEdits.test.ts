import { describe, expect, it } from 'vitest';
import { resize } from '../../shared/kernels';
import { flipHorizontally, flipVertically, rotate90, transpose } from '../../shared/turns';
import { normalize, parseWeight, setWeight, weightText } from './kernelEdits';

const kernel = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('edits of a kernel', () => {
  it('resizes around the centre', () => {
    expect(resize([[1, 2, 3]], 3, 5)).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 2, 3, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(resize(resize([[1, 2, 3]], 3, 5), 1, 3)).toEqual([[1, 2, 3]]);
  });

  it('sets one weight and leaves the kernel that came as it was', () => {
    expect(setWeight(kernel, 1, 0, 9)).toEqual([
      [1, 2, 3],
      [9, 5, 6],
    ]);
    expect(kernel[1]).toEqual([4, 5, 6]);
  });

  it('normalises to the sum, or to the magnitudes where the sum is 0', () => {
    expect(normalize([[1, 2, 1]])).toEqual([[0.25, 0.5, 0.25]]);
    expect(normalize([[-1, 0, 1]])).toEqual([[-0.5, 0, 0.5]]);
    expect(normalize([[0, 0]])).toEqual([[0, 0]]);
    expect(normalize([[0.1, 0.2, -0.3]]).flat()[2]).toBeCloseTo(-0.5);
  });

  it('transposes, turns clockwise and flips', () => {
    expect(transpose(kernel)).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(rotate90(kernel)).toEqual([
      [4, 1],
      [5, 2],
      [6, 3],
    ]);
    expect(flipHorizontally(kernel)).toEqual([
      [3, 2, 1],
      [6, 5, 4],
    ]);
    expect(flipVertically(kernel)).toEqual([
      [4, 5, 6],
      [1, 2, 3],
    ]);
  });

  it('reads numbers and fractions, and refuses the rest', () => {
    expect(['-2', ' .5 ', '1e-3', '1/4', '−3', '0,5'].map(parseWeight)).toEqual([
      -2, 0.5, 0.001, 0.25, -3, 0.5,
    ]);
    expect(['', 'a', '1/0', '1/2/3', '--1', 'Infinity'].map(parseWeight)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe('a weight in the grid', () => {
  it.each([
    [0.5, '0.5'],
    [1 / 3, '0.333'],
    [-2, '-2'],
    [-0, '0'],
    [0.0625, '0.0625'],
    [1234.5, '1230'],
  ])('%f is written %s', (weight, text) => {
    expect(weightText(weight)).toBe(text);
  });
});
