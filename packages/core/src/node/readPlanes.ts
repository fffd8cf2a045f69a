import { usualMaxPixels } from '../image/checkPixels.js';
import { describeBytes } from '../image/describeBytes.js';
import { ImageFormatError } from '../image/ImageFormatError.js';
import { imageFormat } from '../image/imageFormat.js';
import { numbersOf, type ReadNumbersOptions } from '../numbers/numbersOf.js';
import type { Planes } from '../numbers/planes/planes.js';
import { decodeWithSharp } from './decodeWithSharp.js';
import { inflate } from './inflate.js';
import { pngPlanes } from './planes/pngPlanes.js';
import { rgbaPlanes } from './planes/rgbaPlanes.js';
import { type FileUrl, readBytes } from './readBytes.js';

/** Reads the numbers of an image or an array, in the file's own depth. */
export async function readPlanes(
  source: string | FileUrl | Uint8Array,
  options: ReadNumbersOptions,
): Promise<Planes> {
  const { bytes, name } = await readBytes(source);
  const { maxPixels = usualMaxPixels } = options;
  const numbers = await numbersOf(bytes, options, name, inflate);
  if (numbers !== undefined) return numbers;
  const format = imageFormat(bytes);
  if (format === undefined) {
    throw new ImageFormatError(
      `${name} must be a PNG, TIFF, PBM, PGM, PPM, PAM, PFM, JPEG, WebP, GIF or AVIF image or a .npy or .npz array, got ${describeBytes(bytes)}`,
    );
  }
  if (format === 'png') return pngPlanes(bytes, maxPixels, name);
  const { image, ...channels } = await decodeWithSharp(bytes, format, maxPixels, name);
  return rgbaPlanes(image.data, image.width, image.height, channels, image.warnings);
}
