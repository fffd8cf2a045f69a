import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rotate180 } from '../correlate/rotate180.js';
import { toRows } from '../matrix/toRows.js';
import { motion } from './motion.js';

test('a level path is a row of equal weights, an upright one a column', () => {
  expect(toRows(motion(5))).toEqual([[0.2, 0.2, 0.2, 0.2, 0.2]]);
  expect(motion(5, 90)).toMatchObject({ rows: 5, cols: 1 });
  expect([...motion(5, 90).data].every((weight) => Math.abs(weight - 0.2) < 1e-12)).toBe(true);
});

test('an even length ends in half pixels', () => {
  expect(toRows(motion(4))).toEqual([[0.125, 0.25, 0.25, 0.25, 0.125]]);
});

test('the shortest path is the identity', () => {
  expect(toRows(motion(1, 30))).toEqual([[1]]);
});

test('the direction turns counter-clockwise: 45° rises to the right', () => {
  const { rows, cols, data } = motion(7, 45);
  expect([rows, cols]).toEqual([7, 7]);
  expect(data[1 * cols + 5]).toBeGreaterThan(0.1);
  expect(data[1 * cols + 1]).toBe(0);
});

test('sums to 1, is the same turned by 180°, and mirrors with its angle', () => {
  const length = fc.double({ min: 1, max: 40, noNaN: true });
  const degrees = fc.integer({ min: -720, max: 720 });
  fc.assert(
    fc.property(length, degrees, (size, angle) => {
      const kernel = motion(size, angle);
      expect(kernel.data.reduce((total, weight) => total + weight)).toBeCloseTo(1, 12);
      expect(closeTo(rotate180(kernel).data, kernel.data)).toBe(true);
      const mirrored = toRows(motion(size, 180 - angle)).map((row) => row.reverse());
      expect(closeTo(mirrored.flat(), kernel.data)).toBe(true);
    }),
    { seed: 29, numRuns: 200 },
  );
});

function closeTo(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return a.length === b.length && Array.from(a).every((value, i) => Math.abs(value - b[i]!) < 1e-9);
}
