import { type Shown, toImage } from '@convolve/core';
import type { Image, Strip } from './messages';
import { reduced } from './reduced';

/** The longer side of a thumbnail, at most. */
const thumbnailSize = 160;

/** The longest side that every browser has a canvas for. */
const longestSide = 16_384;

/** About how many pixels are made at a time: they stay in the cache. */
const pixelsAtOnce = 250_000;

/** A result to look at, reduced for the screen or whole. */
export async function imageOf(
  shown: Shown,
  factor = 1,
): Promise<Image & { readonly bitmap: ImageBitmap }> {
  const extent = extentOf(shown);
  return { ...extent, factor, bitmap: await bitmapOf(shown, factor), planes: [] };
}

/** A result as a bitmap; a canvas takes it without another copy of the whole. */
async function bitmapOf(shown: Shown, factor: number): Promise<ImageBitmap> {
  const { rows, cols } = extentOf(shown);
  if (factor > 1) {
    const { pixels, width } = reduced(shown, 0, rows, factor);
    return createImageBitmap(new ImageData(pixels, width));
  }
  if (fitsCanvas(shown)) return painted(shown).transferToImageBitmap();
  return createImageBitmap(new ImageData(pixelsOf(shown, 0, rows), cols));
}

/** The same bitmap once more, to look at. Without options browsers share the memory of its pixels. */
export function copyOf(bitmap: ImageBitmap): Promise<ImageBitmap> {
  return createImageBitmap(bitmap);
}

/** A bitmap whose longer side has so many pixels at most; of a small one it is a copy. */
export function shrunkTo(side: number, bitmap: ImageBitmap): Promise<ImageBitmap> {
  const { width, height } = bitmap;
  const scale = side / Math.max(width, height);
  if (scale >= 1) return copyOf(bitmap);
  return createImageBitmap(bitmap, {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: 'medium',
  });
}

/** A bitmap made small; of a small one it is a copy. */
export function thumbnailOf(bitmap: ImageBitmap): Promise<ImageBitmap> {
  return shrunkTo(thumbnailSize, bitmap);
}

/** A PNG file, written by the browser; the pixels are opaque, so that nothing is lost. */
export async function encodePng(shown: Shown): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await painted(shown).convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Some rows of a result, copied or reduced, unless no canvas could show the whole. */
export function stripOf(shown: Shown, from: number, to: number, factor: number): Strip | undefined {
  if (!fitsCanvas(shown)) return undefined;
  const pixels =
    factor > 1 ? reduced(shown, from, to, factor).pixels : pixelsOf(shown, from, to).slice();
  return { ...extentOf(shown), top: from, factor, pixels };
}

function painted(shown: Shown): OffscreenCanvas {
  const { rows, cols } = extentOf(shown);
  const canvas = new OffscreenCanvas(cols, rows);
  // In memory, where rows are written, and not in the graphics card's.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to paint on');
  const height = Math.max(1, Math.floor(pixelsAtOnce / cols));
  for (let top = 0; top < rows; top += height) {
    const pixels = pixelsOf(shown, top, Math.min(rows, top + height));
    context.putImageData(new ImageData(pixels, cols), 0, top);
  }
  return canvas;
}

/** Rows as pixels; those of an image are a view. */
function pixelsOf(shown: Shown, from: number, to: number): Uint8ClampedArray<ArrayBuffer> {
  const { cols } = extentOf(shown);
  if ('width' in shown) return shown.data.subarray(from * cols * 4, to * cols * 4);
  const data = shown.data.subarray(from * cols, to * cols);
  return toImage({ rows: to - from, cols, data }).data;
}

function extentOf(shown: Shown): { readonly rows: number; readonly cols: number } {
  return 'width' in shown
    ? { rows: shown.height, cols: shown.width }
    : { rows: shown.rows, cols: shown.cols };
}

function fitsCanvas(shown: Shown): boolean {
  const { rows, cols } = extentOf(shown);
  return Math.max(rows, cols) <= longestSide;
}
