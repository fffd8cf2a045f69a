import sharp from 'sharp';
import { expect, it } from 'vitest';
import { frameCount } from './frameCount';

const frame = (background: string) =>
  sharp({ create: { width: 2, height: 3, channels: 3, background } })
    .png()
    .toBuffer();

it('counts the frames of animations, and one of other images', async () => {
  const frames = await Promise.all(['#f00', '#0f0', '#00f'].map(frame));
  const animated = sharp(frames, { join: { animated: true } });
  expect(frameCount(await animated.clone().gif().toBuffer())).toBe(3);
  expect(frameCount(await animated.clone().webp().toBuffer())).toBe(3);
  expect(frameCount(frames[0]!)).toBe(1);
  expect(frameCount(await sharp(frames[0]).webp().toBuffer())).toBe(1);
  expect(frameCount(await sharp(frames[0]).avif().toBuffer())).toBe(1);
  expect(frameCount(Uint8Array.of())).toBe(1);
});

it('reads the number of an animated PNG, which stands before its pixels', async () => {
  const png = await frame('#f00');
  // After signature and IHDR: 8 bytes of data, type, frames and plays, and a checksum.
  const chunk = Buffer.from([
    0, 0, 0, 8, 0x61, 0x63, 0x54, 0x4c, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0,
  ]);
  expect(frameCount(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]))).toBe(5);
});
