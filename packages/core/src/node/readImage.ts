import { maxPixelsOf, type ReadOptions } from '../image/checkPixels.js';
import { describeBytes } from '../image/describeBytes.js';
import { ImageFormatError } from '../image/ImageFormatError.js';
import { imageFormat } from '../image/imageFormat.js';
import type { ReadImage } from '../image/warned.js';
import { decodePnm } from '../numbers/pnm/decodePnm.js';
import { isPnm } from '../numbers/pnm/header.js';
import { decodePngAside } from './decodePngAside.js';
import { decodeWithSharp } from './decodeWithSharp.js';
import { type FileUrl, readBytes } from './readBytes.js';

/**
 * Reads an image as 8-bit RGBA, upright (orientation in EXIF, or else in XMP, is applied): PNG
 * through pngjs, or large ones through sharp where it is installed, with the same pixels; Netpbm's
 * PBM, PGM, PPM and PAM; JPEG, WebP, GIF, AVIF and TIFF through sharp, which must be installed for
 * these. The format is detected from the bytes, not from the name. Of several frames or pages the
 * first is read. Colour profiles are ignored, so that the values are those of the file, as in PIL.
 * A fault of the file that changes no pixel (extra bytes before a marker, a tag with a wrong count,
 * …) is passed over and named in the result's `warnings`.
 *
 * @param source A path, a `file:` URL, or the file's bytes.
 * @throws TypeError for another kind of `source`; RangeError if the file cannot be read;
 *   ImageFormatError if it is none of these formats, damaged or truncated, or of more than
 *   `maxPixels` pixels; Error if sharp is needed and not installed.
 * @example
 * ```ts
 * const photo = await readImage('photo.jpg');
 * const edges = edgeMap(toGray(photo));
 * ```
 */
export async function readImage(
  source: string | FileUrl | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadImage> {
  const maxPixels = maxPixelsOf(options);
  const { bytes, name } = await readBytes(source);
  if (isPnm(bytes)) return decodePnm(bytes, maxPixels, name);
  const format = imageFormat(bytes);
  if (format === undefined) {
    throw new ImageFormatError(
      `${name} must be a PNG, JPEG, WebP, GIF, AVIF or TIFF image, got ${describeBytes(bytes)}`,
    );
  }
  if (format === 'png') return decodePngAside(bytes, maxPixels, name);
  return (await decodeWithSharp(bytes, format, maxPixels, name)).image;
}
