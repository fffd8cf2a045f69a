import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundToFloat16 } from './roundToFloat16.js';

test.each([
  [0.1, 0.0999755859375],
  [1 / 3, 0.333251953125],
  [65504, 65504],
  [65519.999, 65504],
  [65520, Infinity],
  [-1e300, -Infinity],
  [2 ** -24, 2 ** -24],
  [2 ** -25, 0],
  [2 ** -25 * 1.0001, 2 ** -24],
  [3 * 2 ** -25, 2 ** -23],
  [-(2 ** -26), -0],
  [-0, -0],
  [Number.NaN, Number.NaN],
  [-Infinity, -Infinity],
  // Ties: 2049 and 2051 lie between multiples of 2.
  [2049, 2048],
  [2051, 2052],
  [4095.9999999999995, 4096],
])('%d becomes %d', (value, rounded) => {
  expect(roundToFloat16(value)).toBe(rounded);
});

test('all 63488 finite float16 stay, and what lies halfway to the next goes to the even one', () => {
  const finite = Array.from({ length: 31744 }, (_, bits) => float16(bits));
  for (const [bits, value] of finite.entries()) {
    const next = finite[bits + 1] ?? 65536;
    const even = bits % 2 === 0 ? value : next;
    expect(roundToFloat16(value)).toBe(value);
    expect(roundToFloat16(-value)).toBe(-value);
    expect(roundToFloat16((value + next) / 2)).toBe(even === 65536 ? Infinity : even);
  }
});

test('rounding twice is rounding once', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      const once = roundToFloat16(value);
      expect(roundToFloat16(once)).toBe(once);
    }),
    { seed: 29, numRuns: 1000 },
  );
});

function float16(bits: number): number {
  const exponent = bits >> 10;
  const fraction = bits & 1023;
  return exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
}
