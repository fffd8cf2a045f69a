import { describe, expect, test } from 'vitest';
import { exifOrientation } from './exifOrientation.js';
import { orient } from './orient.js';

/** An image whose pixels have the given numbers as red. */
function imageOf(rows: readonly (readonly number[])[]) {
  const data = Uint8Array.from(rows.flat().flatMap((red) => [red, 50, 60, 70]));
  return { width: rows[0]!.length, height: rows.length, data };
}

const stored = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('orient', () => {
  test.each([
    [1, 'as it is', stored],
    [
      2,
      'mirrored left to right',
      [
        [3, 2, 1],
        [6, 5, 4],
      ],
    ],
    [
      3,
      'turned by 180°',
      [
        [6, 5, 4],
        [3, 2, 1],
      ],
    ],
    [
      4,
      'mirrored top to bottom',
      [
        [4, 5, 6],
        [1, 2, 3],
      ],
    ],
    [
      5,
      'mirrored over the main diagonal',
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    ],
    [
      6,
      'turned clockwise',
      [
        [4, 1],
        [5, 2],
        [6, 3],
      ],
    ],
    [
      7,
      'mirrored over the other diagonal',
      [
        [6, 3],
        [5, 2],
        [4, 1],
      ],
    ],
    [
      8,
      'turned anticlockwise',
      [
        [3, 6],
        [2, 5],
        [1, 4],
      ],
    ],
  ])('%i is %s', (orientation, _, expected) => {
    const image = imageOf(stored);
    expect(orient(image, orientation)).toEqual(imageOf(expected));
    expect(image).toEqual(imageOf(stored));
  });
});

describe('exifOrientation', () => {
  const little = [0x49, 0x49, 42, 0, 8, 0, 0, 0];
  const big = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const of = (...bytes: number[]) => exifOrientation(Uint8Array.from(bytes));

  test('reads the tag in either byte order, after others', () => {
    const width = [0x00, 0x01, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0];
    expect(of(...little, 2, 0, ...width, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0)).toBe(6);
    expect(of(...big, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0)).toBe(8);
  });

  test('is 1 where the block is cut off, or has no such tag, or no such value', () => {
    expect(of()).toBe(1);
    expect(of(...big)).toBe(1);
    expect(of(...big, 0, 1, 0x01, 0x12)).toBe(1);
    expect(of(0x4d, 0x4d, 0, 42, 255, 255, 255, 255, 0, 1)).toBe(1);
    expect(of(...big, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 9, 0, 0)).toBe(1);
    expect(of(...big, 0, 1, 0x01, 0x12, 0, 4, 0, 0, 0, 1, 0, 6, 0, 0)).toBe(1);
  });
});
