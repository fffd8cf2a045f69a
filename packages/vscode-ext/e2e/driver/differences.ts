import type { RgbaImage } from '@convolve/core';

/** A part of an image that lies elsewhere on a screen: the image's first pixel is at left, top. */
export interface Shift {
  readonly left: number;
  readonly top: number;
}

/** How many pixels are compared, and how many of them are not the same. */
export interface Comparison {
  readonly compared: number;
  readonly different: number;
}

/** Compares an image, pixel by pixel, with what shows of it on a screen. */
export function differences(
  screen: RgbaImage,
  image: RgbaImage,
  { left, top }: Shift = { left: 0, top: 0 },
): Comparison {
  let compared = 0;
  let different = 0;
  for (let row = 0; row < image.height; row++) {
    for (let col = 0; col < image.width; col++) {
      const x = left + col;
      const y = top + row;
      if (x < 0 || y < 0 || x >= screen.width || y >= screen.height) continue;
      compared++;
      const a = (y * screen.width + x) * 4;
      const b = (row * image.width + col) * 4;
      const same = [0, 1, 2, 3].every((at) => screen.data[a + at] === image.data[b + at]);
      if (!same) different++;
    }
  }
  return { compared, different };
}
