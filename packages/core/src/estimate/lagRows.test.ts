import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as engine from '../engine/engine.js';
import { lagRows } from './lagRows.js';

vi.mock('../engine/engine.js', { spy: true });

const a = [3, 1, 4, 1, 5];
const b = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9, 0];

/** `Σ_c a[c] · b[from + c + k]` for each lag k. */
const productsOf = (from: number, length: number, lags: number) =>
  Array.from({ length: lags }, (_, k) =>
    a.slice(0, length).reduce((sum, value, c) => sum + value * (b[from + c + k] ?? 0), 0),
  );

describe.each([
  ['numbers', 'in WebAssembly', false],
  ['bytes', 'in WebAssembly', true],
  ['numbers', 'in TypeScript', false],
])('%s %s', (_, where, areBytes) => {
  beforeEach(() => {
    if (where === 'in TypeScript') vi.mocked(engine.startEngine).mockReturnValue(undefined);
    return () => vi.mocked(engine.startEngine).mockReset();
  });

  test.each([
    [0, 5, 7],
    [1, 4, 8],
    [2, 1, 3],
    [0, 5, 10],
  ])('products from column %i on, of %i columns at %i lags, are added to sums', (...it) => {
    const [from, length, lags] = it;
    const { rows, addProducts } = lagRows(2, 14, areBytes);
    rows[0]!.set(a);
    rows[1]!.set(b);
    const sums = new Float64Array(12).fill(100);
    addProducts(rows[0]!, rows[1]!, from, length, lags, sums, 1);
    const expected = new Array(12).fill(100);
    for (const [k, sum] of productsOf(from, length, lags).entries()) expected[1 + k] += sum;
    expect([...sums]).toEqual(expected);
  });
});

test('what is left in the memory from another call does not count', () => {
  for (const row of lagRows(2, 14, false).rows) row.fill(Number.NaN);
  const { rows, addProducts } = lagRows(2, 5, false);
  for (const row of rows) row.set(a);
  const sums = new Float64Array(5);
  addProducts(rows[0]!, rows[1]!, 0, 5, 5, sums, 0);
  expect([...sums]).toEqual([52, 16, 33, 8, 15]);
});

test('a row of the brightest bytes, longer than 32 bits can sum, is summed exactly', () => {
  const length = 100_003;
  const { rows, addProducts } = lagRows(1, length, true);
  rows[0]!.fill(255, 0, length);
  const sums = new Float64Array(3);
  addProducts(rows[0]!, rows[0]!, 0, length, 3, sums, 0);
  expect([...sums]).toEqual([0, 1, 2].map((lag) => (length - lag) * 255 ** 2));
});
