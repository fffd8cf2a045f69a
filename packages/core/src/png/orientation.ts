import { exifOrientation } from '../image/exifOrientation.js';
import { latin1 } from '../image/pngChunk.js';
import { xmpOrientation } from '../image/xmpOrientation.js';
import type { Chunk } from './chunks.js';

const XMP_KEYWORD = latin1('XML:com.adobe.xmp\0\0');

/** The orientation, 1…8, of a PNG's EXIF (`eXIf`), or of its XMP (`iTXt`) where there is no EXIF. */
export function orientationOf(chunks: readonly Pick<Chunk, 'type' | 'data'>[]): number {
  const exif = chunks.find(({ type }) => type === 'eXIf');
  if (exif !== undefined) return exifOrientation(exif.data);
  const xmp = chunks.find(
    ({ type, data }) => type === 'iTXt' && XMP_KEYWORD.every((byte, i) => data[i] === byte),
  );
  return xmpOrientation(xmp?.data);
}
