import { expect, test } from 'vitest';
import { finiteRows } from './readKernel';

test('finiteRows gives the rows of a kernel back', () => {
  expect(finiteRows([[1, -0.5]])).toEqual([[1, -0.5]]);
});

test.each([[[[1, Number.NaN]]], [[[Number.POSITIVE_INFINITY]]]])('%j is refused', (rows) => {
  expect(() => finiteRows(rows)).toThrow('A kernel has finite numbers only.');
});

test('an empty kernel is refused', () => {
  expect(() => finiteRows([[]])).toThrow('A kernel has numbers in it.');
});
