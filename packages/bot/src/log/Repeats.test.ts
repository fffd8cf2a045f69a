import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Repeats } from './Repeats.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what happens 2,222 times is told once, and then with a count', () => {
  const lines: unknown[] = [];
  const repeats = new Repeats(1000);
  for (let at = 0; at < 2222; at++) {
    repeats.tell('a', (fields) => lines.push({ at, ...fields }));
    repeats.tell('b', () => lines.push('b'));
    if (at === 0) expect(lines).toEqual([{ at: 0 }, 'b']);
  }
  expect(lines).toHaveLength(2);
  vi.advanceTimersByTime(1000);
  expect(lines.slice(2)).toEqual([{ at: 2221, times: 2221 }, 'b']);
  vi.advanceTimersByTime(5000);
  expect(lines).toHaveLength(4);
  expect(vi.getTimerCount()).toBe(0);
});

test('what is over is summed up, and told at once when it happens again', () => {
  const lines: unknown[] = [];
  const repeats = new Repeats(1000);
  const tell = () => repeats.tell('a', (fields) => lines.push(fields));
  for (const _ of [1, 2, 3]) tell();
  repeats.over('a');
  tell();
  repeats.close();
  expect(lines).toEqual([{}, { times: 2 }, {}]);
  expect(vi.getTimerCount()).toBe(0);
});
