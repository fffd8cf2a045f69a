import type { RgbaImage } from '@convolve/core';

/** A part of a picture that lies elsewhere on a screen: the picture's first pixel is at left, top. */
export interface Shift {
  readonly left: number;
  readonly top: number;
}

/** How many pixels are compared, and how many of them are not the same. */
export interface Comparison {
  readonly compared: number;
  readonly different: number;
}

/** Compares a picture, pixel by pixel, with what shows of it on a screen. */
export function differences(
  screen: RgbaImage,
  picture: RgbaImage,
  { left, top }: Shift = { left: 0, top: 0 },
): Comparison {
  let compared = 0;
  let different = 0;
  for (let row = 0; row < picture.height; row++) {
    for (let col = 0; col < picture.width; col++) {
      const x = left + col;
      const y = top + row;
      if (x < 0 || y < 0 || x >= screen.width || y >= screen.height) continue;
      compared++;
      const a = (y * screen.width + x) * 4;
      const b = (row * picture.width + col) * 4;
      const same = [0, 1, 2, 3].every((at) => screen.data[a + at] === picture.data[b + at]);
      if (!same) different++;
    }
  }
  return { compared, different };
}
