import { expect, test } from 'vitest';
import { correlate } from '../correlate/correlate.js';
import { gaussian } from '../kernels/gaussian.js';
import { startEngine } from './engine.js';

const bytes = () => startEngine()!.memory.buffer.byteLength;

/** An image of little content and many rows. */
function tall(rows: number, cols: number) {
  return { rows, cols, data: new Float32Array(rows * cols).fill(1) };
}

test('the memory of the engine does not grow with the height of an image', () => {
  const kernel = [
    [1, 2, 3],
    [4, 5, 7],
    [8, 9, 6],
  ];
  correlate(tall(200, 1000), kernel);
  const before = bytes();
  const { data } = correlate(tall(4000, 1000), kernel);
  expect(data.at(-1)).toBe(45);
  expect(bytes()).toBe(before);
  expect(before).toBeLessThan(2 ** 21);
});

test('nothing is left behind by ten thousand calls', () => {
  const image = tall(20, 40);
  const kernel = gaussian(1);
  const out = tall(20, 40);
  const run = () => correlate(image, kernel, { mode: 'same', border: 'edge', out });
  run();
  const before = bytes();
  for (let call = 0; call < 10_000; call++) run();
  expect(bytes()).toBe(before);
  expect(out.data[0]).toBeCloseTo(1, 6);
});
