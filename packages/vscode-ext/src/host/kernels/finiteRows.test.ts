import { expect, test } from 'vitest';
import { finiteRows } from './finiteRows';

const say = (english: string) => english;

test('finiteRows gives the rows of a kernel back', () => {
  expect(finiteRows([[1, -0.5]], say)).toEqual([[1, -0.5]]);
});

test.each([[[[1, Number.NaN]]], [[[Number.POSITIVE_INFINITY]]]])('%j is refused', (rows) => {
  expect(() => finiteRows(rows, say)).toThrow('A kernel has finite numbers only.');
});

test('an empty kernel is refused', () => {
  expect(() => finiteRows([[]], say)).toThrow('A kernel has numbers in it.');
});
