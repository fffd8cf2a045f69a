import { PNG } from 'pngjs';
import { checkImage } from '../image/checkImage.js';
import type { RgbaImage } from '../image/types.js';

/**
 * Writes a picture as a PNG: 8-bit RGBA, not interlaced, without metadata. The same picture always
 * gives the same bytes under one version of zlib.
 *
 * @returns The file.
 * @throws TypeError or RangeError if it is no picture.
 * @see ISO/IEC 15948 (the W3C's PNG Specification); written by pngjs.
 * @example
 * ```ts
 * await writeFile('edges.png', encodePng(toImage(edgeMap(toGray(photo)))));
 * ```
 */
export function encodePng(image: RgbaImage): Uint8Array {
  const { width, height, data } = checkImage(image, 'image');
  const png = new PNG();
  png.width = width;
  png.height = height;
  png.data = Buffer.from(data.buffer, data.byteOffset, data.length);
  // zlib's default strategy: pngjs's own, run lengths, makes pictures up to a half larger.
  return new Uint8Array(PNG.sync.write(png, { deflateLevel: 6, deflateStrategy: 0 }));
}
