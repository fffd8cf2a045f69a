import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toGray } from './toGray.js';

const { colorCube } = JSON.parse(
  readFileSync(new URL('../../reference/images.json', import.meta.url), 'utf8'),
) as { colorCube: string };

/** The 16³ colours whose channels are multiples of 17, blue fastest, as the reference has them. */
const cube = Uint8Array.from({ length: 4096 * 4 }, (_, i) => {
  const color = i >> 2;
  return [(color >> 8) * 17, ((color >> 4) & 15) * 17, (color & 15) * 17, color & 255][i & 3]!;
});

describe('toGray', () => {
  test("equals PIL's convert('L') on 4096 colours spread over the cube", () => {
    const { rows, cols, data } = toGray({ width: 64, height: 64, data: cube });
    expect([rows, cols]).toEqual([64, 64]);
    expect(Buffer.from(data).toString('base64')).toBe(colorCube);
  });

  test('keeps grey as it is', () => {
    const data = Uint8ClampedArray.from({ length: 1024 }, (_, i) => i >> 2);
    expect([...toGray({ width: 256, height: 1, data }).data]).toEqual([...Array(256).keys()]);
  });

  test('ignores alpha', () => {
    const data = new Uint8Array([255, 0, 0, 0, 255, 0, 0, 255]);
    expect([...toGray({ width: 2, height: 1, data }).data]).toEqual([76, 76]);
  });

  test('refuses what is no image', () => {
    const data = new Uint8Array(4);
    expect(() => toGray({ width: 2, height: 1, data })).toThrow(/image\.data must have/);
    expect(() => toGray({ width: 0, height: 1, data })).toThrow(/image\.width must be/);
  });
});
