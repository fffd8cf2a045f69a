import {
  type Colormap,
  type Display,
  display,
  displays,
  type Matrix,
  matrix,
  toImage,
} from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { extremes } from './extremes';
import { noise } from './noise';
import { paint } from './paint';

describe('paint', () => {
  const response = matrix([[-300, 0, 150]]);
  const painting = (planes: readonly Matrix[], how: Display, colormap: Colormap | null) =>
    paint({ planes, display: how, colormap, range: extremes(planes) });

  /** The strips of a painting one below the other. */
  const bytes = (...painted: Parameters<typeof painting>) =>
    [...painting(...painted)].flatMap(({ pixels }) => [...pixels.data]);

  it("equals the core's display in grey", () => {
    for (const how of displays) {
      expect(bytes([response], how, null)).toEqual([...toImage(display(response, how)).data]);
    }
  });

  it('goes on strip by strip, all on one scale', () => {
    const tall = noise(2000, 300);
    const whole = toImage(display(tall, 'stretched'));
    let strips = 0;
    for (const { top, pixels } of painting([tall], 'stretched', null)) {
      const begin = top * 300 * 4;
      const part = whole.data.subarray(begin, begin + pixels.data.length);
      expect(pixels.data.every((value, at) => value === part[at])).toBe(true);
      strips++;
    }
    expect(strips).toBeGreaterThan(1);
  });

  it('gives zero the neutral colour of a diverging map', () => {
    expect(bytes([response], 'signed', 'diverging').slice(4, 8)).toEqual([0xf7, 0xf7, 0xf7, 255]);
  });

  it('shows three planes as colours on one scale', () => {
    const planes = [matrix([[0]]), matrix([[40]]), matrix([[100]])];
    expect(bytes(planes, 'stretched', null)).toEqual([0, 102, 255, 255]);
  });
});
