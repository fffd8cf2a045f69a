import { describe, expect, test } from 'vitest';
import { pixelTicks } from './pixelTicks.js';
import { valueTicks } from './valueTicks.js';

describe('pixelTicks', () => {
  test.each([
    [1, 240, [0]],
    [3, 240, [0, 1, 2]],
    [6, 240, [0, 2, 4]],
    [10, 240, [0, 2, 4, 6, 8]],
    [28, 240, [0, 10, 20]],
    [1024, 508, [0, 200, 400, 600, 800, 1000]],
  ])('marks %i pixels on %i px at %j', (count, length, expected) => {
    expect(pixelTicks(count, length, [48])).toEqual(expected);
  });

  test('goes on to a narrower spacing where ticks would be too few', () => {
    expect(pixelTicks(484, 113, [48])).toEqual([0]);
    expect(pixelTicks(484, 113, [48, 24])).toEqual([0, 200, 400]);
    expect(pixelTicks(6, 240, [48, 24])).toEqual([0, 2, 4]);
  });
});

describe('valueTicks', () => {
  const labels = (low: number, high: number, length = 240) =>
    valueTicks([low, high], length).map((tick) => tick.label);

  test('marks round values, evenly precise, with a real minus', () => {
    expect(labels(-3, 10)).toEqual(['−2', '0', '2', '4', '6', '8', '10']);
    expect(labels(-1, 1)).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
    expect(labels(0, 255)).toEqual(['0', '50', '100', '150', '200', '250']);
    expect(labels(0, 0.05)).toEqual(['0.00', '0.01', '0.02', '0.03', '0.04', '0.05']);
  });

  test('says where they are from the low end to the high end', () => {
    const [first, , last] = valueTicks([-1, 3], 30);
    expect(first).toEqual({ at: 0.25, label: '0' });
    expect(last).toBeUndefined();
    expect(valueTicks([0, 5], 72).map((tick) => tick.at)).toEqual([0, 0.4, 0.8]);
  });

  test('marks at least three on a low bar', () => {
    expect(labels(-431, 302, 60)).toEqual(['−400', '−200', '0', '200']);
    expect(labels(-490, 490, 113)).toEqual(['−400', '−200', '0', '200', '400']);
    for (let high = 1; high < 1000; high += 7) {
      expect(labels(-high, high, 45).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('writes very large and very small values with powers of ten', () => {
    expect(labels(0, 5e6)).toEqual(['0', '1e6', '2e6', '3e6', '4e6', '5e6']);
    expect(labels(0, 2.5e-5)).toEqual(['0', '5.0e−6', '1.0e−5', '1.5e−5', '2.0e−5', '2.5e−5']);
  });

  test('marks a single value in the middle', () => {
    expect(valueTicks([5, 5], 240)).toEqual([{ at: 0.5, label: '5' }]);
    expect(valueTicks([-1 / 3, -1 / 3], 240)).toEqual([{ at: 0.5, label: '−0.3333' }]);
  });

  test('marks the ends of a range that double precision cannot divide', () => {
    expect(valueTicks([-1.7e308, 1.7e308], 240)).toEqual([
      { at: 0, label: '−1.7e308' },
      { at: 1, label: '1.7e308' },
    ]);
    expect(labels(0, Number.MIN_VALUE)).toEqual(['0', '5e−324']);
  });
});
