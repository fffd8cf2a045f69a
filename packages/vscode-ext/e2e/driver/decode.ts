import type { RgbaImage } from '@convolve/core';
import type { Page } from 'playwright-core';

/** Decodes an image file as the lab's browser does: JPEG decoders differ by a level. */
export async function decode(page: Page, bytes: Uint8Array): Promise<RgbaImage> {
  const { width, height, base64 } = await page.evaluate(async (text) => {
    const file = new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]);
    const bitmap = await createImageBitmap(file);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let raw = '';
    for (let at = 0; at < data.length; at += 0x8000) {
      raw += String.fromCharCode(...data.subarray(at, at + 0x8000));
    }
    return { width, height, base64: btoa(raw) };
  }, Buffer.from(bytes).toString('base64'));
  return { width, height, data: new Uint8ClampedArray(Buffer.from(base64, 'base64')) };
}
