import type { RgbaImage } from '../image/types.js';
import { type EncodeOptions, effortOf } from './efforts.js';
import { type ColorTensor, type GrayMatrix, samplesOf } from './samples.js';
import { fast, small, writeSamples } from './writeSamples.js';

export type { EncodeOptions };

/**
 * Writes an image as a PNG with no more channels and bits than it needs: a matrix, or an image
 * whose colours are all grey, as grey; values that are all 0 or 255 as 1 bit; 16 bits as 16 bits; an
 * opaque image without alpha. `decodePng` gives the same pixels back (of 16 bits the nearest of 8).
 * The file is not interlaced and without metadata. The same image always gives the same bytes under
 * one version of zlib.
 *
 * @param image An image, or a matrix of grey values with a Uint8Array, Uint8ClampedArray (white is
 *   255) or Uint16Array (white is 65535), or a tensor of red, green and blue in one of these.
 * @returns The file.
 * @throws TypeError or RangeError if it is none of these.
 * @see ISO/IEC 15948 (the W3C's PNG Specification); written by pngjs.
 * @example
 * ```ts
 * await writeFile('edges.png', encodePng(edgeMap(photo)));
 * ```
 */
export function encodePng(
  image: RgbaImage | GrayMatrix | ColorTensor,
  options: EncodeOptions = {},
): Uint8Array {
  const effort = effortOf(options);
  const samples = samplesOf(image);
  if (effort === 'fast') return writeSamples(samples, fast[samples.colorType ? 'color' : 'gray']);
  const files = small.map((compression) => writeSamples(samples, compression));
  return files.reduce((least, file) => (file.length < least.length ? file : least));
}
