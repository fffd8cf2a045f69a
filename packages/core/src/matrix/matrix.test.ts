import { expect, test } from 'vitest';
import { matrix } from './matrix.js';
import { toRows } from './toRows.js';

test('a matrix holds its rows one after another, in Float64 by default', () => {
  expect(
    matrix([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toEqual({
    rows: 2,
    cols: 3,
    data: new Float64Array([1, 2, 3, 4, 5, 6]),
  });
  expect(matrix([[1.9, -1.9]], Int8Array).data).toEqual(new Int8Array([1, -1]));
});

test('toRows undoes matrix', () => {
  const rows = [
    [0.1, -0],
    [Infinity, Number.NaN],
  ];
  expect(toRows(matrix(rows))).toEqual(rows);
});

test('matrix refuses what is no matrix', () => {
  expect(() => matrix([])).toThrow(
    new RangeError('rows must have at least one row and one column, got 0×0'),
  );
  expect(() => matrix([[1], [2, 3]])).toThrow(
    new RangeError('rows[1] must have 1 numbers as rows[0] has, got 2'),
  );
  expect(() => matrix([1] as never)).toThrow(
    new TypeError('rows[0] must be a row of numbers, got 1'),
  );
  expect(() => matrix([[1]], Array as never)).toThrow(TypeError);
});
