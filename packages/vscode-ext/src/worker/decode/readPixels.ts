import type { RgbaImage } from '@convolve/core';

/** The pixels of a decoded picture. */
export function readPixels(bitmap: ImageBitmap): RgbaImage<Uint8ClampedArray<ArrayBuffer>> {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to read pixels from');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}
