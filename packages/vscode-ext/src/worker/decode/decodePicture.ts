import type { FileFault } from '@convolve/core/numbers';
import { pictureSize } from './pictureSize';
import { isPlainJpeg } from './plainJpeg';

/** The browser could not read the file as a picture. */
export class UndecodableError extends Error {}

/** A file with its own numbers cannot be read. */
export class UnreadableError extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.code);
  }
}

/** The picture has more pixels than allowed. */
export class TooLargeError extends Error {
  constructor(
    readonly rows: number,
    readonly cols: number,
  ) {
    super(`${cols}×${rows} pixels`);
  }
}

export interface DecodedPicture {
  readonly bitmap: ImageBitmap;
  readonly shrunkFrom?: { readonly rows: number; readonly cols: number };
}

/**
 * Decodes a picture file as the browser does: turned as EXIF says, the first frame of an animation,
 * and the file's own numbers (no colour profile applied, no alpha multiplied in).
 *
 * @param shrink Whether a picture over the limit is decoded smaller instead of refused.
 * @throws UndecodableError or TooLargeError.
 */
export async function decodePicture(
  bytes: Uint8Array,
  maxMegapixels: number,
  shrink: boolean,
): Promise<DecodedPicture> {
  const limit = maxMegapixels * 1e6;
  const stored = pictureSize(bytes);
  const over = stored !== undefined && stored.width * stored.height > limit;
  if (over && !shrink) throw new TooLargeError(stored.height, stored.width);

  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
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
  const { width, height } = bitmap;
  if (width * height > limit) {
    bitmap.close();
    if (!shrink) throw new TooLargeError(height, width);
    const size = { width, height };
    bitmap = await decodeTo(shrunk(width, size, limit));
  }
  return {
    bitmap,
    ...(over && { shrunkFrom: { rows: stored.height, cols: stored.width } }),
  };
}

/** A side so much shorter that the picture has at most `limit` pixels. */
function shrunk(side: number, size: { width: number; height: number }, limit: number): number {
  return Math.max(1, Math.floor(side * Math.sqrt(limit / (size.width * size.height)) - 1));
}

async function decode(blob: Blob, options: ImageBitmapOptions): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, options);
  } catch (error) {
    throw new UndecodableError(error instanceof Error ? error.message : String(error));
  }
}
