import { expect, it } from 'vitest';
import { cellText, readable } from './cellText';

it('writes a number exactly where it fits', () => {
  expect([10, -3, 0.5, 255].map((value) => cellText(value, 4))).toEqual(['10', '-3', '0.5', '255']);
});

it('rounds to the digits that there is room for', () => {
  expect(cellText(-0.123456, 4)).toBe('-.12');
  expect(cellText(123.456, 5)).toBe('123.5');
  expect(cellText(0.0000447, 5)).toBe('4e-5');
});

it('says where not even the size fits', () => {
  expect(cellText(-123456, 3)).toBe('…');
});

it('reads to six digits', () => {
  expect(readable(1 / 3)).toBe('0.333333');
  expect(readable(Number.NaN)).toBe('nan');
});
