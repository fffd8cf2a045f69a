import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { parseKernel } from './parseKernel.js';
import { parseMatrix } from './parseMatrix.js';

const three = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];

test.each([
  '1 2 3 4 5 6 7 8 9',
  '1,2,3,4,5,6,7,8,9',
  '1;2;3;4;5;6;7;8;9',
  '1\t2\t3\t4\t5\t6\t7\t8\t9\n',
  '[1, 2, 3, 4, 5, 6, 7, 8, 9]',
  '[1 2 3 4 5 6 7 8 9]',
  '{1, 2, 3, 4, 5, 6, 7, 8, 9}',
  'k = np.array([1, 2, 3, 4, 5, 6, 7, 8, 9])',
  'c(1, 2, 3, 4, 5, 6, 7, 8, 9)',
  'float k[9] = {1, 2, 3, 4, 5, 6, 7, 8, 9};',
  '[1] 1 2 3 4 5 6 7 8 9',
])('nine numbers in one list are 3×3, row by row: %j', (text) => {
  const { matrix, reshaped } = parseKernel(text);
  expect([toRows(matrix), reshaped]).toEqual([three, true]);
  expect(parseMatrix(text).matrix).toMatchObject({ rows: 1, cols: 9 });
});

test('nine numbers that Rust repeats are 3×3', () => {
  const { matrix, reshaped } = parseKernel('vec![0.5; 9]');
  expect([matrix.rows, matrix.cols, reshaped]).toEqual([3, 3, true]);
});

test.each([
  ['vec![vec![1.0; 9]; 1]', 1],
  ['[[1, 2, 3, 4, 5, 6, 7, 8, 9]]', 1],
  ['np.array([[1, 2, 3, 4, 5, 6, 7, 8, 9]])', 1],
  ['np.array([1, 2, 3, 4, 5, 6, 7, 8, 9]).reshape(1, 9)', 1],
  ['matrix(c(1, 2, 3, 4, 5, 6, 7, 8, 9), nrow = 1)', 1],
  ['float k[1][9] = {1, 2, 3, 4, 5, 6, 7, 8, 9};', 1],
  ['\\begin{pmatrix} 1 & 2 & 3 & 4 & 5 & 6 & 7 & 8 & 9 \\end{pmatrix}', 1],
  ['a,b,c,d,e,f,g,h,i\n1,2,3,4,5,6,7,8,9', 1],
  ['1\n2\n3\n4\n5\n6\n7\n8\n9', 9],
  ["[1 2 3 4 5 6 7 8 9]'", 9],
  ['k =\n\n     1     2     3     4     5     6     7     8     9\n', 1],
  ['1×9 Matrix{Int64}:\n 1  2  3  4  5  6  7  8  9', 1],
  ['\t0\t1\t2\t3\t4\t5\t6\t7\t8\n0\t1\t2\t3\t4\t5\t6\t7\t8\t9', 1],
  ['1 2 3\n4 5 6\n7 8 9', 3],
])('a text that says its rows keeps them: %j', (text, rows) => {
  const { matrix, reshaped } = parseKernel(text);
  expect([matrix.rows, matrix.cols, reshaped]).toEqual([rows, 9 / rows, false]);
});

test('a list of any other length is one row, and a list of n² is n × n', () => {
  const odd = new Map([3, 5, 7, 9, 11].map((side) => [side * side, side]));
  const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 130 });
  const lists = fc.oneof(
    numbers,
    fc
      .constantFrom(...odd.keys())
      .chain((length) =>
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: length, maxLength: length }),
      ),
  );
  fc.assert(
    fc.property(lists, fc.constantFrom(' ', ',', ', ', '\t'), (list, separator) => {
      const { matrix, reshaped } = parseKernel(list.join(separator));
      const rows = odd.get(list.length) ?? 1;
      expect([matrix.rows, matrix.cols, reshaped]).toEqual([rows, list.length / rows, rows > 1]);
      expect([...matrix.data]).toEqual(list);
    }),
    { seed: 14, numRuns: 300 },
  );
});

test('refuses what is no matrix', () => {
  expect(() => parseKernel('1 2 3 4 x 6 7 8 9')).toThrow(MatrixSyntaxError);
});
