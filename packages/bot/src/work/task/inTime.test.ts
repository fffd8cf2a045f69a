import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime } from './inTime.js';

const frames = Array.from({ length: 4 }, () => ({
  width: 8,
  height: 4,
  data: new Uint8ClampedArray(8 * 4 * 4).fill(9),
}));
const file = new Uint8Array(10);
const busy = (milliseconds: number) => void vi.advanceTimersByTime(milliseconds);

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('frames that are done in time stay as they are', async () => {
  const bounds = { all: 1e9, left: 1e9, bytes: 100 };
  expect(await inTime(frames, bounds, async () => file)).toBe(frames);
});

test('frames that are not are made smaller, all to one size', async () => {
  const bounds = { all: 20, left: 20, bytes: 100 };
  const smaller = await inTime(frames, bounds, async () => {
    busy(48);
    return file;
  });
  // 4 × 48 ms where there are 12: a quarter of each side.
  for (const { width, height, data } of smaller) {
    expect([width, height, data.length]).toEqual([2, 1, 2 * 1 * 4]);
  }
  expect(smaller).toHaveLength(4);
});

test('a file that will be too large takes twice the time', async () => {
  const work = async () => {
    busy(100);
    return file;
  };
  const bounds = { all: 1000, left: 1000, bytes: 40 };
  expect(await inTime(frames, bounds, work)).toBe(frames);
  const [smaller] = await inTime(frames, { ...bounds, bytes: 39 }, work);
  expect(smaller).toMatchObject({ width: 6, height: 3 });
});

test('what is slow the first time only is not made smaller', async () => {
  let tries = 0;
  const many = Array(5).fill(frames).flat();
  const bounds = { all: 1000, left: 1000, bytes: 1000 };
  const same = await inTime(many, bounds, async () => {
    busy(tries++ === 0 ? 50 : 20);
    return file;
  });
  expect(same).toBe(many);
  expect(tries).toBe(2);
});
