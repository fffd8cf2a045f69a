import { expect, test } from 'vitest';
import { formatArray, type NdArrayLike } from './formatArray.js';

test.each<[string, NdArrayLike, string]>([
  ['plain integers', [1, -20, 3], '[  1 -20   3]'],
  ['plain numbers', [1, 2.5], '[1.  2.5]'],
  ['a minus zero among integers', [1, -0], '[ 1. -0.]'],
  ['no numbers', [], '[]'],
  ['a typed array', new Uint8Array([1, 20]), '[ 1 20]'],
  [
    '64-bit integers',
    new BigInt64Array([-(2n ** 63n), 7n]),
    '[-9223372036854775808                    7]',
  ],
  ['unsigned 64-bit integers', new BigUint64Array([2n ** 64n - 1n]), '[18446744073709551615]'],
  [
    'plain rows',
    [
      [1, 2],
      [3, 4],
    ],
    '[[1 2]\n [3 4]]',
  ],
  ['a matrix', { rows: 1, cols: 2, data: new Float32Array([0.1, 2]) }, '[[0.1 2. ]]'],
  [
    'a tensor',
    { channels: 2, rows: 1, cols: 2, data: new Int8Array([1, 2, 3, -4]) },
    '[[[ 1  2]]\n\n [[ 3 -4]]]',
  ],
  [
    'filters',
    { count: 2, channels: 1, rows: 1, cols: 1, data: new Int8Array([5, 6]) },
    '[[[[5]]]\n\n\n [[[6]]]]',
  ],
  ['a shape', { shape: [1, 1, 3], data: new Int16Array([1, 2, 3]) }, '[[[1 2 3]]]'],
])('%s', (_, array, text) => {
  expect(formatArray(array)).toBe(text);
});

test('every option changes the text', () => {
  const row = new Float64Array([0.00012345, 1, 1.23456789012]);
  const plain = formatArray(row);
  expect(plain).toBe('[1.23450000e-04 1.00000000e+00 1.23456789e+00]');
  expect(formatArray(row, { format: 'numpy-repr' })).toBe(
    'array([1.23450000e-04, 1.00000000e+00, 1.23456789e+00])',
  );
  expect(formatArray(row, { precision: 2 })).toBe('[1.23e-04 1.00e+00 1.23e+00]');
  expect(formatArray(row, { suppress: true })).toBe('[0.00012345 1.         1.23456789]');
  expect(formatArray(row, { sign: '+' })).toBe('[+1.23450000e-04 +1.00000000e+00 +1.23456789e+00]');
  expect(formatArray(row, { linewidth: 20 })).toBe(
    '[1.23450000e-04\n 1.00000000e+00\n 1.23456789e+00]',
  );
  expect(formatArray(row, { threshold: 2, edgeitems: 1 })).toBe(
    '[1.23450000e-04 ... 1.23456789e+00]',
  );
  expect(formatArray(row, { floatmode: 'unique' })).toBe(
    '[1.23450000000e-04 1.00000000000e+00 1.23456789012e+00]',
  );
  expect(formatArray(row, { dtype: 'float16' })).toBe('[1.235e-04 1.000e+00 1.234e+00]');
});

test('float16 prints its own shortest digits', () => {
  const data = new Float32Array([0.1, 1 / 3, 2]);
  expect(formatArray(data, { dtype: 'float16', format: 'numpy-repr' })).toBe(
    'array([0.1   , 0.3333, 2.    ], dtype=float16)',
  );
});

test('64-bit integers print as other types that hold them', () => {
  const data = new BigInt64Array([1n, 0n]);
  expect(formatArray(data, { dtype: 'int8' })).toBe('[1 0]');
  expect(formatArray(data, { dtype: 'uint64' })).toBe('[1 0]');
  expect(formatArray(data, { dtype: 'bool' })).toBe('[ True False]');
  expect(formatArray(data, { dtype: 'float64' })).toBe('[1. 0.]');
  expect(formatArray(data, { dtype: 'float32' })).toBe('[1. 0.]');
});

test.each<[unknown, object, string]>([
  [
    '12',
    {},
    'array must be numbers, a matrix, a tensor or { shape, data } with a typed array, got "12"',
  ],
  [
    { data: new Int8Array(1) },
    {},
    'array must be numbers, a matrix, a tensor or { shape, data } with a typed array, got an object with data',
  ],
  [[1, '2'], {}, 'array[1] must be a number, got "2"'],
  [
    { shape: [2], data: new Int8Array(3) },
    {},
    'array.data must have 2 numbers for a shape of 2, got 3',
  ],
  [
    { shape: [2, 2], data: new Int8Array(3) },
    {},
    'array.data must have 4 numbers for a shape of 2 × 2, got 3',
  ],
  [{ shape: [], data: new Int8Array(1) }, {}, 'array.shape must be an array of sizes, got []'],
  [
    { shape: [2, -1], data: new Int8Array(1) },
    {},
    'array.shape[1] must be an integer of at least 0, got -1',
  ],
  [[1], { colour: 1 }, "options has no option 'colour'"],
  [[1], { format: 'csv' }, "format must be one of 'numpy', 'numpy-repr', got \"csv\""],
  [
    { shape: [1, 2, 2], data: new Int16Array([1, 2, 3, 300]) },
    { dtype: 'uint8' },
    "array[0][1][1] must be an integer from 0 to 255 for dtype 'uint8', got 300",
  ],
  [
    new BigInt64Array([-1n]),
    { dtype: 'uint64' },
    "array[0] must be an integer from 0 to 18446744073709551615 for dtype 'uint64', got -1n",
  ],
  [
    [2 ** 53],
    { dtype: 'int64' },
    "array[0] must be an integer from -9007199254740991 to 9007199254740991 for dtype 'int64', got 9007199254740992",
  ],
])('%s with %j is refused', (array, options, message) => {
  expect(() => formatArray(array as NdArrayLike, options)).toThrow(message);
});
