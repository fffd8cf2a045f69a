import type { RgbaImage } from '@convolve/core';
import sharp from 'sharp';

const longestSide = 160;

/** A small PNG of a picture, at most 160 pixels wide and high. */
export async function makeThumbnail({ width, height, data }: RgbaImage): Promise<Uint8Array> {
  const bytes = data as Uint8Array | Uint8ClampedArray;
  return sharp(bytes, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
}
