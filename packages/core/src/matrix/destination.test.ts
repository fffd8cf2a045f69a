import { expect, test } from 'vitest';
import { applyFilter, canny, correlate, display, edgeMap } from '../index.js';
import { startPool } from '../parallel/node.js';

const words =
  'out must be { rows, cols, data } with a numeric typed array, got an array of length 1';

test.each<[string, (out: never) => unknown]>([
  ['correlate', (out) => correlate([[1]], [[1]], { out })],
  ['edgeMap', (out) => edgeMap([[1]], { out })],
  ['canny', (out) => canny([[1]], { out })],
  ['display', (out) => display([[1]], 'clamped', { out })],
  ['applyFilter', (out) => applyFilter([[1]], [[1]], { out })],
])('%s says that rows of numbers are no `out`, and what makes one', (_, run) => {
  expect(() => run([[0]] as never)).toThrow(words);
  expect(() => run([[0]] as never)).toThrow('matrix makes one of rows');
});

test('so does a pool', async () => {
  const pool = startPool({
    threads: 1,
    worker: () => ({ postMessage() {}, terminate() {}, on() {}, unref() {}, ref() {} }),
  });
  await expect(pool.correlate([[1]], [[1]], { out: [[0]] as never })).rejects.toThrow(words);
  await pool.close();
});
