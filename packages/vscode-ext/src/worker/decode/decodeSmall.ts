import { imageSize } from './imageSize';
import { isPlainJpeg } from './plainJpeg';

/** What is used of the WebCodecs ImageDecoder, which TypeScript's libraries do not have. */
interface Decoder {
  decode(): Promise<{ readonly image: VideoFrame }>;
  close(): void;
}

declare const ImageDecoder:
  | (new (init: {
      readonly data: Uint8Array;
      readonly type: string;
      readonly desiredWidth: number;
      readonly desiredHeight: number;
    }) => Decoder)
  | undefined;

/** An image made smaller for the screen, and the size that it has. */
export interface SmallImage {
  readonly bitmap: ImageBitmap;
  readonly rows: number;
  readonly cols: number;
}

/**
 * A JPEG decoded to eighths of its size: the transform is computed for fewer pixels, which takes a fraction of the
 * time. Undefined where that is not possible, or not worth it.
 *
 * @param width How many pixels are wanted, at least.
 */
export async function decodeSmall(
  bytes: Uint8Array,
  width: number,
): Promise<SmallImage | undefined> {
  const stored = imageSize(bytes);
  if (!stored || typeof ImageDecoder === 'undefined' || !isPlainJpeg(bytes)) return undefined;
  const eighths = Math.ceil((8 * width) / stored.width);
  if (eighths > 4) return undefined;
  const decoder = new ImageDecoder({
    data: bytes,
    type: 'image/jpeg',
    desiredWidth: Math.ceil((stored.width * eighths) / 8),
    desiredHeight: Math.ceil((stored.height * eighths) / 8),
  });
  try {
    const { image } = await decoder.decode();
    const bitmap = await createImageBitmap(image);
    image.close();
    const isWide = bitmap.width > bitmap.height;
    // Turned by EXIF or not: the smaller image tells, unless it is a square.
    if (bitmap.width === bitmap.height && stored.width !== stored.height) return undefined;
    const isTurned = isWide !== stored.width > stored.height;
    const [rows, cols] = isTurned ? [stored.width, stored.height] : [stored.height, stored.width];
    return { bitmap, rows, cols };
  } catch {
    // The error of the whole image is the one that tells.
    return undefined;
  } finally {
    decoder.close();
  }
}
