import sharp from 'sharp';
import { pngOf } from '../../src/work/test/images.js';
import { animation } from '../setup/images.js';
import type { Case } from './Case.js';
import { gifOf, repeatFrames } from './gifOf.js';
import { manyScans } from './jpegSegments.js';
import { tiffOf } from './tiffOf.js';
import { webpChunks, webpOf } from './webpOf.js';

const blank = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#406080' },
    limitInputPixels: false,
  });

/** Small files that stand for much: pixels, frames, pages or scans. */
export async function bombs(): Promise<readonly Case[]> {
  const tiny = Buffer.alloc(9);
  const frame = await blank(2000, 2000).gif().toBuffer();
  const moving = webpChunks(await animation('webp', 2, 32));
  const frames = moving.filter((chunk) => String.fromCharCode(chunk[0]!, chunk[3]!) === 'AF');
  const heads = moving.filter((chunk) => !frames.includes(chunk));
  const fast = frames.map((chunk) => new Uint8Array(chunk).fill(0, 8 + 12, 8 + 15));
  const cases: Record<string, Uint8Array> = {
    'PNG of 65535 × 65535': pngOf(65_535, 65_535, tiny),
    'PNG of 2147483647 × 2147483647': pngOf(0x7fffffff, 0x7fffffff, tiny),
    'small PNG that inflates to 100 MB': pngOf(8, 8, Buffer.alloc(100_000_000)),
    'PNG of 12 million pixels': pngOf(3000, 4000, Buffer.alloc(3001 * 4000)),
    'GIF of 10,000 frames without delay': gifOf(1, 1, 10_000),
    'GIF of 500 frames without delay': gifOf(64, 64, 500),
    'GIF of 65535 × 65535 with a frame of one pixel': gifOf(65_535, 65_535, 1),
    'GIF of 65535 × 1 with 10,000 frames': gifOf(65_535, 1, 10_000),
    'GIF of 1,000 frames of 4 million pixels': repeatFrames(frame, 1000),
    'GIF of 3 frames of 4 million pixels': repeatFrames(frame, 3),
    'WebP of 10,000 frames without delay': webpOf([
      ...heads,
      ...Array<Uint8Array[]>(5000).fill(fast).flat(),
    ]),
    'lossless WebP of 12 million pixels': await blank(3000, 4000)
      .webp({ lossless: true, effort: 0 })
      .toBuffer(),
    'WebP of 16383 × 600': await blank(16_383, 600).webp({ effort: 0 }).toBuffer(),
    'AVIF of 9 million pixels': await blank(3000, 3000).avif({ effort: 0 }).toBuffer(),
    'TIFF of 50000 × 50000': tiffOf({ width: 50_000, height: 50_000, data: tiny }),
    'TIFF whose strip inflates to 100 MB': tiffOf({
      width: 100,
      height: 100,
      data: Buffer.alloc(100_000_000),
    }),
    'TIFF of 10,000 pages': tiffOf({
      width: 1000,
      height: 1000,
      data: Buffer.alloc(1_000_000),
      pages: 10_000,
    }),
    'TIFF whose directory leads to itself': tiffOf({
      width: 8,
      height: 8,
      data: Buffer.alloc(64),
      circular: true,
    }),
    'JPEG of 883 scans': manyScans(16),
  };
  return Object.entries(cases).map(([name, bytes]) => ({ name, bytes: new Uint8Array(bytes) }));
}
