import type { RgbaImage } from '../image/types.js';

/** Repeats every pixel of an image `across` times in its row and every row `down` times. */
export function enlarge(image: RgbaImage, across: number, down: number): RgbaImage {
  if (across === 1 && down === 1) return image;
  const width = image.width * across;
  const height = image.height * down;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < image.height; y++) {
    const start = y * down * width * 4;
    for (let x = 0, p = y * image.width * 4, at = start; x < image.width; x++, p += 4) {
      const pixel = image.data.subarray(p, p + 4);
      for (let i = 0; i < across; i++, at += 4) data.set(pixel, at);
    }
    const row = data.subarray(start, start + width * 4);
    for (let i = 1; i < down; i++) data.set(row, start + i * row.length);
  }
  return { width, height, data };
}
