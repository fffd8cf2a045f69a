import { describe, expect, test } from 'vitest';
import type { RgbaImage } from '../image/types.js';
import { enlarge } from './enlarge.js';
import { fit } from './fit.js';
import { shrink } from './shrink.js';

/** An opaque grey image of rows of brightness. */
function gray(...rows: number[][]): RgbaImage {
  const data = Uint8Array.from(rows.flat().flatMap((value) => [value, value, value, 255]));
  return { width: rows[0]!.length, height: rows.length, data };
}

function brightness({ width, height, data }: RgbaImage): number[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => data[(y * width + x) * 4]!),
  );
}

describe('shrink', () => {
  test('averages the pixels that an output pixel covers', () => {
    const image = gray([0, 100, 8, 8], [100, 200, 8, 8]);
    expect(brightness(shrink(image, 2, 1))).toEqual([[100, 8]]);
  });

  test('counts a pixel cut by the edge of an output pixel by its part on each side', () => {
    // Each output pixel covers one and a half: (30 + 60/2) / 1.5 and (60/2 + 90) / 1.5.
    expect(brightness(shrink(gray([30, 60, 90]), 2, 1))).toEqual([[40, 80]]);
    expect(brightness(shrink(gray([30], [60], [90]), 1, 2))).toEqual([[40], [80]]);
  });

  test('keeps one brightness everywhere at every size', () => {
    const image = gray(...Array.from({ length: 7 }, () => Array(11).fill(77)));
    for (let width = 1; width <= 11; width++) {
      for (let height = 1; height <= 7; height++) {
        const small = shrink(image, width, height);
        expect(new Set(brightness(small).flat())).toEqual(new Set([77]));
        expect(small.data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
      }
    }
  });

  test('takes no colour from transparent pixels', () => {
    const data = new Uint8Array([200, 100, 50, 255, 9, 9, 9, 0]);
    expect([...shrink({ width: 2, height: 1, data }, 1, 1).data]).toEqual([200, 100, 50, 128]);
  });

  test('leaves an image of the asked size, and its pixels, alone', () => {
    const image = gray([1, 2]);
    expect(shrink(image, 2, 1)).toBe(image);
  });
});

describe('enlarge', () => {
  test('repeats pixels and rows', () => {
    expect(brightness(enlarge(gray([1, 2], [3, 4]), 2, 3))).toEqual([
      [1, 1, 2, 2],
      [1, 1, 2, 2],
      [1, 1, 2, 2],
      [3, 3, 4, 4],
      [3, 3, 4, 4],
      [3, 3, 4, 4],
    ]);
  });
});

describe('fit', () => {
  const sizeOf = (image: RgbaImage) => [image.width, image.height];
  const row = (length: number) => gray(Array<number>(length).fill(0));

  test('enlarges by a whole factor to at least twice the drawn size', () => {
    expect(sizeOf(fit(gray([1, 2], [3, 4]), 20, 21))).toEqual([40, 42]);
    expect(sizeOf(fit(gray([1, 2, 3]), 20, 1))).toEqual([42, 1]);
  });

  test('reduces to twice the drawn size, and leaves sizes between alone', () => {
    expect(sizeOf(fit(row(100), 20, 1))).toEqual([40, 1]);
    expect(sizeOf(fit(row(33), 20, 1))).toEqual([33, 1]);
  });
});
