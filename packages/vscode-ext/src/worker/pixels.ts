import type { RgbaImage } from '@convolve/core';
import { type Painting, paint } from './compute/paint';

/** The longer side of a thumbnail, at most. */
const thumbnailSize = 160;

/** The longest side that every browser has a canvas for. */
const longestSide = 16_384;

type Pixels = RgbaImage<Uint8ClampedArray<ArrayBuffer>>;

/** The painting as a bitmap; a canvas takes its strips without another copy of the whole. */
export async function bitmapOf(painting: Painting): Promise<ImageBitmap> {
  const { rows, cols } = painting.planes[0]!;
  if (Math.max(rows, cols) <= longestSide) return painted(painting).transferToImageBitmap();
  const data = new Uint8ClampedArray(rows * cols * 4);
  for (const { top, pixels } of paint(painting)) data.set(pixels.data, top * cols * 4);
  return bitmapOfPixels({ width: cols, height: rows, data });
}

export function bitmapOfPixels(pixels: Pixels): Promise<ImageBitmap> {
  return createImageBitmap(imageData(pixels));
}

/** A bitmap made small; of a small one it is a copy. */
export function thumbnailOf(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const { width, height } = bitmap;
  const scale = Math.min(1, thumbnailSize / Math.max(width, height));
  return createImageBitmap(bitmap, {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: 'medium',
  });
}

/** A PNG file, written by the browser; the pixels are opaque, so that nothing is lost. */
export async function encodePng(painting: Painting): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await painted(painting).convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function painted(painting: Painting): OffscreenCanvas {
  const { rows, cols } = painting.planes[0]!;
  const canvas = new OffscreenCanvas(cols, rows);
  // In memory, where strips are written, and not in the graphics card's.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to paint on');
  for (const { top, pixels } of paint(painting)) context.putImageData(imageData(pixels), 0, top);
  return canvas;
}

function imageData({ data, width, height }: Pixels): ImageData {
  return new ImageData(data, width, height);
}
