import type { RgbaImage } from '@convolve/core';

/** The longer side of a thumbnail, at most. */
const thumbnailSize = 160;

type Pixels = RgbaImage<Uint8ClampedArray>;

export function bitmapOf(pixels: Pixels): Promise<ImageBitmap> {
  return createImageBitmap(imageData(pixels));
}

/** The picture made small; a small one is left as it is. */
export function thumbnailOf(pixels: Pixels): Promise<ImageBitmap> {
  const scale = thumbnailSize / Math.max(pixels.width, pixels.height);
  if (scale >= 1) return bitmapOf(pixels);
  return createImageBitmap(imageData(pixels), {
    resizeWidth: Math.max(1, Math.round(pixels.width * scale)),
    resizeHeight: Math.max(1, Math.round(pixels.height * scale)),
    resizeQuality: 'medium',
  });
}

/** A PNG file, written by the browser; the pixels are opaque, so that nothing is lost. */
export async function encodePng(pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext('2d')?.putImageData(imageData(pixels), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function imageData({ data, width, height }: Pixels): ImageData {
  return new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height);
}
