import { expect, it } from 'vitest';
import { textOn } from './textOn';

it('is black on light colours and white on dark ones', () => {
  expect(textOn([255, 255, 255])).toBe('#000000');
  expect(textOn([30, 30, 30])).toBe('#ffffff');
  expect(textOn([5, 48, 97])).toBe('#ffffff');
  // White would have a contrast of 4.33 on it, black has 4.85.
  expect(textOn([55, 126, 185])).toBe('#000000');
});
