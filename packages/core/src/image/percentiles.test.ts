import fc from 'fast-check';
import { expect, test } from 'vitest';
import { display } from './display.js';
import { percentilesOf } from './percentiles.js';

test('few values lose none of their ends', () => {
  expect(percentilesOf([[3, -2, 7].map(Number) as never], [0.5, 99.5])).toEqual([-2, 7]);
});

test('of a thousand values the five strongest are left out at each end', () => {
  const values = Float32Array.from({ length: 1001 }, (_, at) => (at * 8) % 1001);
  expect(percentilesOf([values], [0.5, 99.5])).toEqual([5, 995]);
});

test('magnitudes, several arrays and values that are not finite', () => {
  const values = [Float64Array.of(-9, Number.NaN, 1), Float64Array.of(Infinity, 4)];
  expect(percentilesOf(values, [0, 100], true)).toEqual([1, 9]);
  expect(percentilesOf(values, [0, 100])).toEqual([-9, 4]);
  expect(percentilesOf([Float64Array.of(Number.NaN)], [0, 100])).toBeUndefined();
});

test('where nearly all values are equal, the scale goes by the extremes', () => {
  const dot = new Float32Array(10_000);
  dot[17] = 40;
  expect(percentilesOf([dot], [0.5, 99.5])).toEqual([0, 40]);
});

test('at most the share that is asked for lies beyond a percentile', () => {
  const share = (values: Float64Array, outside: (value: number) => boolean) =>
    values.filter(outside).length / values.length;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }), (numbers) => {
      const values = Float64Array.from(numbers);
      const [low, high] = percentilesOf([values], [10, 90])!;
      expect(share(values, (value) => value < low)).toBeLessThanOrEqual(0.1);
      expect(share(values, (value) => value > high)).toBeLessThanOrEqual(0.1);
    }),
    { seed: 1 },
  );
});

const values = [[-300, 0, 60, 100]];

test('absolute, signed and stretched go by percentiles', () => {
  const range = { percentiles: [0, 50] } as const;
  expect([...display(values, 'absolute', { percentiles: [0, 100] }).data]).toEqual([
    255, 0, 51, 85,
  ]);
  expect([...display(values, 'stretched', range).data]).toEqual([0, 212, 255, 255]);
  expect([...display([[-10, 0, 10, 900]], 'signed', range).data]).toEqual([1, 128, 255, 255]);
});

test('percentiles without effect, or out of order, are refused', () => {
  expect(() => display(values, 'clamped', { percentiles: [0, 99] })).toThrow(
    "percentiles have no effect with how 'clamped'",
  );
  expect(() => display(values, 'signed', { percentiles: [0, 99], range: [0, 1] })).toThrow(
    'percentiles have no effect with a range',
  );
  expect(() => display(values, 'signed', { percentiles: [99, 1] })).toThrow(
    new RangeError('percentiles must be [low, high] with 0 ≤ low < high ≤ 100, got [99, 1]'),
  );
});
