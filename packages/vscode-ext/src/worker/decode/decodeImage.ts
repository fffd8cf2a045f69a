import { messageOf } from '../../shared/messageOf';
import { Failed } from '../Failed';
import type { Loaded } from '../messages';
import { type ImageSize, imageSize } from './imageSize';
import { isPlainJpeg } from './plainJpeg';

/**
 * Decodes an image file as the browser does: turned as EXIF says, the first frame of an animation,
 * and the file's own numbers (no colour profile applied, no alpha multiplied in).
 *
 * @param shrink Whether an image over the limit is decoded smaller instead of refused.
 * @throws Failed with the reason.
 */
export async function decodeImage(
  bytes: Uint8Array<ArrayBuffer>,
  maxMegapixels: number,
  shrink: boolean,
): Promise<Required<Pick<Loaded, 'bitmap'>> & Pick<Loaded, 'shrunkFrom'>> {
  const limit = maxMegapixels * 1e6;
  const stored = imageSize(bytes);
  const over = stored !== undefined && stored.width * stored.height > limit;
  if (over && !shrink) throw tooLarge(stored);

  const blob = new Blob([bytes]);
  const asStored: ImageBitmapOptions = isPlainJpeg(bytes)
    ? {}
    : { colorSpaceConversion: 'none', premultiplyAlpha: 'none' };
  const decodeTo = (resizeWidth: number) =>
    decode(blob, { ...asStored, resizeWidth, resizeQuality: 'medium' });
  let bitmap = over
    ? await decodeTo(shrunk(stored.width, stored, limit))
    : await decode(blob, asStored);
  if (stored && bitmap.width * bitmap.height > limit) {
    // EXIF turned it by 90°: its width is the height that is stored.
    bitmap.close();
    bitmap = await decodeTo(shrunk(stored.height, stored, limit));
  }
  const size = { width: bitmap.width, height: bitmap.height };
  if (size.width * size.height > limit) {
    bitmap.close();
    if (!shrink) throw tooLarge(size);
    bitmap = await decodeTo(shrunk(size.width, size, limit));
  }
  return {
    bitmap,
    ...(over && { shrunkFrom: { rows: stored.height, cols: stored.width } }),
  };
}

function tooLarge({ width, height }: ImageSize): Failed {
  return new Failed({ reason: 'tooLarge', rows: height, cols: width });
}

/** A side so much shorter that the image has at most `limit` pixels. */
function shrunk(side: number, size: ImageSize, limit: number): number {
  return Math.max(1, Math.floor(side * Math.sqrt(limit / (size.width * size.height)) - 1));
}

async function decode(blob: Blob, options: ImageBitmapOptions): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, options);
  } catch (error) {
    const detail = messageOf(error);
    throw new Failed({ reason: 'undecodable', detail });
  }
}
