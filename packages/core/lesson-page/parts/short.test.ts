import { expect, test } from 'vitest';
import { short } from './short.js';

test.each([
  [39, '39'],
  [-12345, '−12345'],
  [999999, '999999'],
  [1 / 9, '0.111'],
  [-1.23456, '−1.235'],
  [1e-7 / 3, '3.33e−8'],
])('%d is written in few characters, an integer whole: %s', (value, text) => {
  expect(short(value)).toBe(text);
});
