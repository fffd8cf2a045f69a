import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe } from '../check/describe.js';
import { checkPixels, maxPixelsOf, type ReadOptions } from '../image/checkPixels.js';
import { exifOrientation } from '../image/exifOrientation.js';
import { orient } from '../image/orient.js';
import { samplesToBytes } from '../image/samplesToBytes.js';
import type { RgbaImage } from '../image/types.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { type Chunk, pngError, readChunks } from './chunks.js';
import { type Header, imageDataSize, readHeader } from './header.js';
import { hideColor, transparentColor } from './transparentColor.js';

/**
 * Reads a PNG of any colour type, bit depth and interlacing as 8-bit RGBA, upright (an `eXIf`
 * chunk's orientation is applied). Samples of other depths are scaled to 8 bits and rounded to
 * nearest; a transparent pixel keeps its colour. Colour profiles and gamma are ignored.
 *
 * @param bytes The whole file. Every chunk's checksum and the size of the image data are checked.
 * @throws TypeError if `bytes` is no Uint8Array; ImageFormatError if it is no PNG, a damaged or
 *   truncated one, one whose header does not fit its data, or of more than `maxPixels` pixels.
 * @see ISO/IEC 15948 (the W3C's PNG Specification); the pixels are unpacked by pngjs.
 * @example
 * ```ts
 * const image = decodePng(await readFile('photo.png'));
 * toGray(image); // a Matrix of image.height × image.width
 * ```
 */
export function decodePng(bytes: Uint8Array, options: ReadOptions = {}): RgbaImage<Uint8Array> {
  return decodePngFile(bytes, maxPixelsOf(options), 'bytes');
}

/** As `decodePng`, for an argument of another name. */
export function decodePngFile(
  bytes: Uint8Array,
  maxPixels: number,
  name: string,
): RgbaImage<Uint8Array> {
  if (!isArrayOf(bytes, 'Uint8Array')) {
    throw new TypeError(`${name} must be a Uint8Array, got ${describe(bytes)}`);
  }
  const chunks = readChunks(bytes, name);
  const header = readHeader(chunks, name);
  const { width, height, depth, colorType } = header;
  checkPixels(name, width, height, maxPixels);
  checkImageData(chunks, header, name);

  const samples = unpack(chunks, colorType === 3, name);
  const transparent = transparentColor(chunks, header, name);
  if (transparent !== undefined) hideColor(samples, transparent);
  const data = samplesToBytes(samples, colorType === 3 ? 8 : depth);
  const exif = chunks.find(({ type }) => type === 'eXIf');
  return orient({ width, height, data }, exif === undefined ? 1 : exifOrientation(exif.data));
}

/**
 * Inflates the image data once, to see that it is exactly what the header announces. pngjs alone
 * would inflate a bomb to its end, cut surplus data off and pass over a bad stream.
 */
function checkImageData(chunks: readonly Chunk[], header: Header, name: string): void {
  const compressed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  if (compressed.length === 0) throw pngError(name, 'one without an IDAT chunk');
  const expected = imageDataSize(header);
  const announced = `the ${expected} that its ${header.width}×${header.height} header announces`;
  let size: number;
  try {
    size = inflateSync(Buffer.concat(compressed), { maxOutputLength: expected }).length;
  } catch (cause) {
    const got = isOutputTooLarge(cause)
      ? `one with more bytes of image data than ${announced}`
      : `one whose image data cannot be inflated (${messageOf(cause)})`;
    throw pngError(name, got, { cause });
  }
  if (size !== expected)
    throw pngError(name, `one with ${size} bytes of image data, not ${announced}`);
}

/**
 * The pixels as pngjs unpacks them: four samples each, of the file's own depth (a palette's colours
 * are 8-bit). pngjs gets only the chunks that a picture needs, and of these tRNS only for a palette:
 * elsewhere it would paint the transparent colour black.
 */
function unpack(
  chunks: readonly Chunk[],
  hasPalette: boolean,
  name: string,
): Uint8Array | Uint16Array {
  const needed = ['IHDR', ...(hasPalette ? ['PLTE', 'tRNS'] : []), 'IDAT', 'IEND'];
  const file = needed.flatMap((type) => chunks.filter((chunk) => chunk.type === type));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  try {
    const whole = Buffer.concat([signature, ...file.map((chunk) => chunk.whole)]);
    // Declared as a Buffer; pngjs returns a Uint16Array for unscaled 16-bit samples.
    const samples: Uint8Array | Uint16Array = PNG.sync.read(whole, { skipRescale: true }).data;
    return samples;
  } catch (cause) {
    throw pngError(name, `one that cannot be decoded (${messageOf(cause)})`, { cause });
  }
}

function isOutputTooLarge(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
