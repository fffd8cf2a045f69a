import { describe, expect, test } from 'vitest';
import { Cooldown } from './Cooldown.js';

describe('Cooldown', () => {
  test('lets a burst pass and then one request an interval', () => {
    const cooldown = new Cooldown(1000, 3);
    expect([0, 0, 0, 0, 400].map((now) => cooldown.take('a', now))).toEqual([0, 0, 0, 1000, 600]);
    expect([1000, 1000].map((now) => cooldown.take('a', now))).toEqual([0, 1000]);
  });

  test('gives the whole burst back in time, and is kept for each person', () => {
    const cooldown = new Cooldown(1000, 2);
    expect([0, 0, 0].map((now) => cooldown.take('a', now))).toEqual([0, 0, 1000]);
    expect(cooldown.take('b', 0)).toBe(0);
    expect([9000, 9000, 9000].map((now) => cooldown.take('a', now))).toEqual([0, 0, 1000]);
  });

  test('an interval of 0 bounds nothing', () => {
    const cooldown = new Cooldown(0, 1);
    expect(Array.from({ length: 5 }, () => cooldown.take('a', 0))).toEqual([0, 0, 0, 0, 0]);
  });
});
