import { PNG } from 'pngjs';
import { maxPixelsOf, type ReadOptions } from '../image/checkPixels.js';
import { orient } from '../image/orient.js';
import { samplesToBytes } from '../image/samplesToBytes.js';
import type { RgbaImage } from '../image/types.js';
import { type ReadImage, warned } from '../image/warned.js';
import { type Chunk, decoderError } from './chunks.js';
import type { Header } from './header.js';
import { checkImageData } from './imageData.js';
import { fileOf, type OpenPng, openPng } from './openPng.js';
import { hideColor, transparentColor } from './transparentColor.js';

/**
 * Reads a PNG of any colour type, bit depth and interlacing as 8-bit RGBA, upright (an `eXIf`
 * chunk's orientation is applied). Samples of other depths are scaled to 8 bits and rounded to
 * nearest; a transparent pixel keeps its colour. Colour profiles and gamma are ignored.
 *
 * A fault of the file that changes no pixel is named in the result's `warnings`.
 *
 * @param bytes The whole file. Every chunk's checksum and the size of the image data are checked.
 * @throws TypeError if `bytes` is not a Uint8Array; ImageFormatError if it is not a PNG, a damaged or
 *   truncated one, one whose header does not fit its data, or of more than `maxPixels` pixels.
 * @see ISO/IEC 15948 (the W3C's PNG Specification); the pixels are unpacked by pngjs.
 * @example
 * ```ts
 * const image = decodePng(await readFile('photo.png'));
 * toGray(image); // a Matrix of image.height × image.width
 * ```
 */
export function decodePng(bytes: Uint8Array, options: ReadOptions = {}): ReadImage {
  const png = checkImageData(openPng(bytes, maxPixelsOf(options), 'bytes'), 'bytes');
  return warned(unpackPng(png, 'bytes'), png.warnings);
}

/** The pixels of a PNG whose image data has been checked. */
export function unpackPng(png: OpenPng, name: string): RgbaImage<Uint8Array> {
  const { width, height } = png.header;
  const data = samplesToBytes(unpackSamples(png, name), storedDepth(png.header));
  return orient({ width, height, data }, png.orientation);
}

/** The bits of a sample; a palette's colours have 8. */
export function storedDepth({ colorType, depth }: Header): number {
  return colorType === 3 ? 8 : depth;
}

/** Red, green, blue and alpha of each pixel in the depth of the file, not yet upright. */
export function unpackSamples({ chunks, header }: OpenPng, name: string): Uint8Array | Uint16Array {
  const samples = unpack(chunks, header.colorType === 3, name);
  const transparent = transparentColor(chunks, header, name);
  if (transparent !== undefined) hideColor(samples, transparent);
  return samples;
}

/**
 * The pixels as pngjs unpacks them: four samples each, of the file's own depth (a palette's colours
 * are 8-bit). pngjs gets only the chunks that an image needs, and of these tRNS only for a palette:
 * elsewhere it would paint the transparent colour black.
 */
function unpack(
  chunks: readonly Chunk[],
  hasPalette: boolean,
  name: string,
): Uint8Array | Uint16Array {
  const whole = fileOf(chunks, ['IHDR', ...(hasPalette ? ['PLTE', 'tRNS'] : []), 'IDAT', 'IEND']);
  const buffer = Buffer.from(whole.buffer, whole.byteOffset, whole.length);
  try {
    // Declared as a Buffer; pngjs returns a Uint16Array for unscaled 16-bit samples.
    const samples: Uint8Array | Uint16Array = PNG.sync.read(buffer, {
      skipRescale: true,
    }).data;
    return samples;
  } catch (cause) {
    throw decoderError(name, 'one that cannot be decoded', cause);
  }
}
