import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageSize } from './imageSize';

const image = sharp({ create: { width: 37, height: 21, channels: 3, background: '#483' } });

describe('imageSize', () => {
  it.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)(
    'reads the head of a %s',
    async (format) => {
      const bytes = await image.clone().toFormat(format).toBuffer();
      expect(imageSize(bytes)).toEqual({ width: 37, height: 21 });
    },
  );

  it('reads lossless WebP and WebP with alpha', async () => {
    const lossless = await image.clone().webp({ lossless: true }).toBuffer();
    expect(imageSize(lossless)).toEqual({ width: 37, height: 21 });
    const alpha = await image.clone().ensureAlpha(0.5).webp().toBuffer();
    expect(imageSize(alpha)).toEqual({ width: 37, height: 21 });
  });

  it('reads BMP, also those that run from top to bottom', () => {
    const bytes = new Uint8Array(54);
    bytes.set([0x42, 0x4d]);
    new DataView(bytes.buffer).setInt32(18, 37, true);
    new DataView(bytes.buffer).setInt32(22, -21, true);
    expect(imageSize(bytes)).toEqual({ width: 37, height: 21 });
  });

  it('knows nothing of other files and of heads cut short', () => {
    expect(imageSize(new TextEncoder().encode('[[1, 0, -1]] is no image'))).toBeUndefined();
    expect(imageSize(Uint8Array.from([0x89, 80, 78, 71]))).toBeUndefined();
    expect(imageSize(new Uint8Array())).toBeUndefined();
  });
});
