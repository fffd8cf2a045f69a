import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from './formatNumber.js';

test.each([
  [0.1, 'float64', '0.1'],
  [Math.fround(0.1), 'float64', '0.10000000149011612'],
  [Math.fround(0.1), 'float32', '0.1'],
  [-16777216, 'float32', '-16777216'],
  [33554432, 'float32', '33554432'],
  // Halfway between 2097152.2 and 2097152.3, both in reach: the even digit.
  [2097152.25, 'float32', '2097152.2'],
  [2 ** -149, 'float32', '1e-45'],
  [3.4028234663852886e38, 'float32', '3.4028235e+38'],
  [0, 'float32', '0'],
  [-0, 'float32', '-0'],
  [-0, 'float64', '-0'],
  [Number.NaN, 'float32', 'nan'],
  [-Infinity, 'float64', '-inf'],
  [255, 'uint8', '255'],
  [0.0999755859375, 'float16', '0.1'],
  [65504, 'float16', '65500'],
  [-(2 ** -24), 'float16', '-6e-8'],
] as const)('%d as %s is %s', (value, dtype, text) => {
  expect(formatNumber(value, dtype)).toBe(text);
});

test('a decimal that as a double lies between two float32 is given to the nearer one', () => {
  const [value] = new Float32Array(new Uint32Array([0x15ae43fd]).buffer);
  expect(formatNumber(value!, 'float32')).toBe('7.038531e-26');
});

test('every float32 reads back, and no shorter decimal does', () => {
  const finite = fc.float({ noNaN: true, noDefaultInfinity: true, min: 0 });
  fc.assert(
    fc.property(finite, (value) => {
      const text = formatNumber(value, 'float32');
      expect(Math.fround(Number(text))).toBe(Math.abs(value));
      const digits = Number(text).toExponential().replace('.', '').split('e')[0]!.length;
      if (digits > 1) {
        expect(Math.fround(Number(value.toPrecision(digits - 1)))).not.toBe(value);
      }
    }),
    { seed: 29, numRuns: 2000 },
  );
});
