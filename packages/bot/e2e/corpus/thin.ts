import sharp from 'sharp';
import { pngOf } from '../../src/work/test/images.js';
import type { Case } from './Case.js';
import { gifOf } from './gifOf.js';

/** Images one pixel wide or high and as long as their format allows, and such without a side. */
export async function thin(): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const [width, height] of [
    [1, 65_535],
    [65_535, 1],
  ] as const) {
    const name = `${width} × ${height}`;
    const blank = (longest = 65_535) => {
      const size = { width: Math.min(width, longest), height: Math.min(height, longest) };
      return sharp({ create: { ...size, channels: 3, background: '#406080' } });
    };
    cases.push(
      { name: `PNG of ${name}`, bytes: pngOf(width, height, Buffer.alloc((width + 1) * height)) },
      { name: `GIF of ${name}`, bytes: gifOf(width, height, 2) },
      { name: `JPEG of ${name}`, bytes: await blank(65_500).jpeg().toBuffer() },
      { name: `TIFF of ${name}`, bytes: await blank().tiff({ compression: 'lzw' }).toBuffer() },
      { name: `WebP of ${name}`, bytes: await blank(16_383).webp().toBuffer() },
    );
  }
  for (const [width, height] of [
    [0, 0],
    [0, 9],
    [9, 0],
  ] as const) {
    const name = `${width} × ${height}`;
    cases.push(
      { name: `PNG of ${name}`, bytes: pngOf(width, height, Buffer.alloc(9)) },
      { name: `GIF of ${name}`, bytes: gifOf(width, height, 1) },
    );
  }
  return cases;
}
