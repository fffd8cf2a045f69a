import { expect, test } from 'vitest';
import { extremes } from './valueRange.js';

test('extremes are the least and the greatest finite value of all matrices', () => {
  expect(extremes([[Number.NaN, 3]], [[-2], [Number.POSITIVE_INFINITY]])).toEqual([-2, 3]);
  expect(extremes({ rows: 1, cols: 3, data: Uint8Array.of(255, 7, 0) }, [[300]])).toEqual([0, 300]);
});

test('there are none without a finite value', () => {
  expect(extremes([[Number.NaN]])).toBeUndefined();
  expect(extremes()).toBeUndefined();
});

test('what is no matrix is named by its place', () => {
  expect(() => extremes([[1]], [[1], [2, 3]])).toThrow(/^matrices\[1\]/);
});
