import type { SharpConstructor } from 'sharp';
import { orient } from '../image/orient.js';
import type { RgbaImage } from '../image/types.js';
import { type ReadImage, warned } from '../image/warned.js';
import { unpackPng } from '../png/decodePng.js';
import { checkImageDataAside } from '../png/imageData.js';
import { fileOf, type OpenPng, openPng } from '../png/openPng.js';
import { loadSharp } from './loadSharp.js';

/** From about so many pixels on, loading sharp and decoding takes less time than pngjs. */
const worthSharp = 1_000_000;

/**
 * Decodes a PNG as `decodePng` does, a large one by sharp where that is installed, on its threads and
 * zlib's. The pixels and the errors are those of `decodePng`.
 *
 * @param load How to load sharp.
 */
export async function decodePngAside(
  bytes: Uint8Array,
  maxPixels: number,
  name: string,
  load: () => Promise<SharpConstructor> = () => loadSharp('png'),
): Promise<ReadImage> {
  const png = openPng(bytes, maxPixels, name);
  const { width, height } = png.header;
  const large = width * height >= worthSharp && fitsSharp(png);
  const sharp = large ? await load().catch(() => undefined) : undefined;
  const [pixels, exact] = await Promise.all([
    sharp && unpackWithSharp(sharp, png),
    checkImageDataAside(png, name),
  ]);
  return warned(pixels ?? unpackPng(exact, name), exact.warnings);
}

/**
 * Whether sharp's pixels are pngjs's: it cuts samples of 16 bits down, and takes palette indices that
 * the palette does not have. A transparent colour is left to one place, too.
 */
export function fitsSharp({ header: { depth, colorType }, chunks }: OpenPng): boolean {
  return depth === 8 && colorType !== 3 && chunks.every(({ type }) => type !== 'tRNS');
}

/** The pixels, or undefined where sharp cannot decode them: pngjs's error says more. */
export async function unpackWithSharp(
  sharp: SharpConstructor,
  { chunks, header, orientation }: OpenPng,
): Promise<RgbaImage<Uint8Array> | undefined> {
  const { width, height } = header;
  // pHYs changes no pixel: with it most files need no copy.
  const file = fileOf(chunks, ['IHDR', 'pHYs', 'IDAT', 'IEND']);
  try {
    const decoder = sharp(file, { failOn: 'warning', limitInputPixels: false });
    const buffer = await decoder.toColourspace('srgb').ensureAlpha().raw().toBuffer();
    const data = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length);
    return orient({ width, height, data }, orientation);
  } catch {
    return undefined;
  }
}
