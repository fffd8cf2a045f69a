import { expect, it } from 'vitest';
import { isOnWipe } from './drawWipe';

it('is taken near its line, wherever that is', () => {
  expect(isOnWipe(205, 0.5, 400)).toBe(true);
  expect(isOnWipe(215, 0.5, 400)).toBe(false);
  expect(isOnWipe(3, 0, 400)).toBe(true);
});
