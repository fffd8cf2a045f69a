import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe } from '../check/describe.js';
import { checkPixels, maxPixelsOf, type ReadOptions } from '../image/checkPixels.js';
import { exifOrientation } from '../image/exifOrientation.js';
import { orient } from '../image/orient.js';
import { samplesToBytes } from '../image/samplesToBytes.js';
import { type ReadPicture, warned } from '../image/warned.js';
import { xmpOrientation } from '../image/xmpOrientation.js';
import { type Chunk, chunkOf, pngError, readChunks } from './chunks.js';
import { type Header, imageDataSize, readHeader } from './header.js';
import { hideColor, transparentColor } from './transparentColor.js';

/**
 * Reads a PNG of any colour type, bit depth and interlacing as 8-bit RGBA, upright (an `eXIf`
 * chunk's orientation is applied). Samples of other depths are scaled to 8 bits and rounded to
 * nearest; a transparent pixel keeps its colour. Colour profiles and gamma are ignored.
 *
 * A fault of the file that changes no pixel is named in the result's `warnings`.
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
export function decodePng(bytes: Uint8Array, options: ReadOptions = {}): ReadPicture {
  return decodePngFile(bytes, maxPixelsOf(options), 'bytes');
}

/** As `decodePng`, for an argument of another name. */
export function decodePngFile(bytes: Uint8Array, maxPixels: number, name: string): ReadPicture {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`${name} must be a Uint8Array, got ${describe(bytes)}`);
  }
  const warnings: string[] = [];
  const found = readChunks(bytes, name, warnings);
  const header = readHeader(found, name);
  const { width, height, depth, colorType } = header;
  checkPixels(name, width, height, maxPixels);
  const chunks = checkImageData(found, header, name, warnings);

  const samples = unpack(chunks, colorType === 3, name);
  const transparent = transparentColor(chunks, header, name);
  if (transparent !== undefined) hideColor(samples, transparent);
  const data = samplesToBytes(samples, colorType === 3 ? 8 : depth);
  return warned(orient({ width, height, data }, orientationOf(chunks)), warnings);
}

/** The orientation of the eXIf chunk, or of XMP where there is none. */
function orientationOf(chunks: readonly Chunk[]): number {
  const exif = chunks.find(({ type }) => type === 'eXIf');
  if (exif !== undefined) return exifOrientation(exif.data);
  const keyword = Buffer.from('XML:com.adobe.xmp\0\0', 'latin1');
  const xmp = chunks.find(({ type, data }) => type === 'iTXt' && startsWith(data, keyword));
  return xmpOrientation(xmp?.data);
}

function startsWith(data: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, i) => data[i] === byte);
}

/**
 * Inflates the image data once, to see that it is exactly what the header announces. pngjs alone
 * would inflate a bomb to its end, cut surplus data off and pass over a bad stream.
 *
 * @returns The chunks, without what follows the compressed stream: pngjs does not take that.
 */
function checkImageData(
  chunks: readonly Chunk[],
  header: Header,
  name: string,
  warnings: string[],
): readonly Chunk[] {
  const compressed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  if (compressed.length === 0) throw pngError(name, 'one without an IDAT chunk');
  const stream = Buffer.concat(compressed);
  const expected = imageDataSize(header);
  const announced = `the ${expected} that its ${header.width}×${header.height} header announces`;
  let size: number;
  let used: number;
  try {
    // @types/node does not know that `info` changes the result.
    const inflated = inflateSync(stream, {
      maxOutputLength: expected,
      info: true,
    } as object) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    size = inflated.buffer.length;
    used = inflated.engine.bytesWritten;
  } catch (cause) {
    const got = isOutputTooLarge(cause)
      ? `one with more bytes of image data than ${announced}`
      : `one whose image data cannot be inflated (${messageOf(cause)})`;
    throw pngError(name, got, { cause });
  }
  if (size !== expected)
    throw pngError(name, `one with ${size} bytes of image data, not ${announced}`);
  if (used === stream.length) return chunks;
  const surplus = stream.length - used;
  warnings.push(`${surplus} surplus ${surplus === 1 ? 'byte' : 'bytes'} after the image data`);
  const first = chunks.findIndex(({ type }) => type === 'IDAT');
  const others = chunks.filter(({ type }) => type !== 'IDAT');
  return others.toSpliced(first, 0, chunkOf('IDAT', stream.subarray(0, used)));
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
