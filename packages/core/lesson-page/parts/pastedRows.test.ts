import { expect, test } from 'vitest';
import { pastedRows } from './pastedRows.js';

test.each([
  '1\t-2\n3\t4.5',
  '1,-2\r\n3,4.5\r\n',
  '[[ 1.  -2. ]\n [ 3.   4.5]]',
  '[[1, -2], [3, 4.5]]',
  '[1 −2; 3 4.5]',
])('reads the matrix in %j', (text) => {
  expect(pastedRows(text)).toEqual([
    [1, -2],
    [3, 4.5],
  ]);
});

test.each(['', '7', '1 2 x', 'a b', '1 NaN'])('leaves %j to the cell', (text) => {
  expect(pastedRows(text)).toBeUndefined();
});
