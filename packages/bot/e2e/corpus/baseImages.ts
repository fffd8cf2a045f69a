import sharp from 'sharp';
import { animation, jpeg } from '../setup/images.js';
import type { Case } from './Case.js';

/** Real images, one of each kind of file that the bot reads, of `width` pixels. */
export async function baseImages(width: number): Promise<readonly Case[]> {
  const photo = sharp(await sharp(jpeg).resize(width).toBuffer());
  const images = {
    jpeg: photo.clone().jpeg(),
    'progressive jpeg': photo.clone().jpeg({ progressive: true }),
    'cmyk jpeg': photo.clone().toColourspace('cmyk').jpeg(),
    png: photo.clone().png(),
    'interlaced png': photo.clone().png({ progressive: true }),
    'palette png': photo.clone().png({ palette: true }),
    '16-bit png': photo.clone().toColourspace('rgb16').png(),
    gif: photo.clone().gif(),
    webp: photo.clone().webp(),
    'lossless webp': photo.clone().webp({ lossless: true }),
    'transparent webp': photo.clone().ensureAlpha(0.5).webp(),
    avif: photo.clone().avif({ effort: 0 }),
    'lzw tiff': photo.clone().tiff({ compression: 'lzw' }),
    'deflate tiff': photo.clone().tiff({ compression: 'deflate', tile: true }),
    'jpeg tiff': photo.clone().tiff({ compression: 'jpeg' }),
  };
  const still = Object.entries(images).map(async ([name, image]) => ({
    name,
    bytes: new Uint8Array(await image.toBuffer()),
  }));
  const moving = (['gif', 'webp'] as const).map(async (format) => ({
    name: `animated ${format}`,
    bytes: await animation(format, 4, 32),
  }));
  return Promise.all([...still, ...moving]);
}
