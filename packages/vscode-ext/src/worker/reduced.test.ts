import { describe, expect, it } from 'vitest';
import { reduced } from './reduced';

describe('reduced', () => {
  it('takes the mean of squares, and of what is left of them at the edges', () => {
    const data = Uint8Array.of(0, 2, 10, 4, 6, 20, 100, 200, 7);
    const { width, pixels } = reduced({ rows: 3, cols: 3, data }, 0, 3, 2);
    expect(width).toBe(2);
    const rows = [3, 15, 150, 7].flatMap((mean) => [mean, mean, mean, 255]);
    expect([...pixels]).toEqual(rows);
  });

  it('takes colours apart, and rows from the middle', () => {
    const data = Uint8ClampedArray.of(9, 9, 9, 255, 9, 9, 9, 255, 1, 10, 100, 255, 3, 30, 200, 255);
    const { pixels } = reduced({ width: 2, height: 2, data }, 1, 2, 2);
    expect([...pixels]).toEqual([2, 20, 150, 255]);
  });

  it('holds the sums of more rows than 16 bits have room for', () => {
    const data = new Uint8Array(300 * 301).fill(255).fill(0, 0, 301);
    const { width, pixels } = reduced({ rows: 300, cols: 301, data }, 0, 300, 300);
    expect(width).toBe(2);
    expect([...pixels]).toEqual([254, 254, 254, 255, 254, 254, 254, 255]);
  });
});
