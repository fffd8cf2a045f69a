import { expect, test } from 'vitest';
import { colorAt } from './colorAt.js';
import { colorize } from './colorize.js';

test('is the colour that colorize gives the value', () => {
  const ramp = [Array.from({ length: 11 }, (_, at) => at)];
  for (const map of ['viridis', 'gray', 'diverging', 'diverging-dark'] as const) {
    const { data } = colorize(ramp, map, { range: [0, 10] });
    ramp[0]!.forEach((at) => {
      expect(colorAt(map, at / 10)).toEqual([...data.subarray(4 * at, 4 * at + 3)]);
    });
  }
});

test('stays at the ends, and refuses what is no number', () => {
  expect(colorAt('gray', -3)).toEqual([0, 0, 0]);
  expect(colorAt('gray', 7)).toEqual([255, 255, 255]);
  expect(() => colorAt('gray', Number.NaN)).toThrow('t must be a finite number, got NaN');
});
