import type { RgbaImage } from './types.js';

/**
 * Turns and mirrors a picture as an EXIF orientation asks, so that it stands upright.
 *
 * Output pixel (x, y) comes from the stored pixel of the same place, after (in this order) the axes
 * are swapped for 5…8, the columns are mirrored for 2, 3, 7, 8, and the rows for 3, 4, 6, 7.
 *
 * @param orientation 1…8 of the EXIF tag 0x0112; 1 returns the picture itself.
 */
export function orient(image: RgbaImage<Uint8Array>, orientation: number): RgbaImage<Uint8Array> {
  if (orientation === 1) return image;
  const { width, height, data } = image;
  const swapped = orientation >= 5;
  const columnsMirrored = [2, 3, 7, 8].includes(orientation);
  const rowsMirrored = [3, 4, 6, 7].includes(orientation);

  const origin = 4 * ((columnsMirrored ? width - 1 : 0) + (rowsMirrored ? height - 1 : 0) * width);
  const alongColumns = columnsMirrored ? -4 : 4;
  const alongRows = (rowsMirrored ? -4 : 4) * width;
  const [stepX, stepY] = swapped ? [alongRows, alongColumns] : [alongColumns, alongRows];

  const size = swapped ? { width: height, height: width } : { width, height };
  const turned = new Uint8Array(data.length);
  for (let y = 0, to = 0; y < size.height; y++) {
    for (let x = 0, from = origin + y * stepY; x < size.width; x++, from += stepX) {
      turned[to++] = data[from]!;
      turned[to++] = data[from + 1]!;
      turned[to++] = data[from + 2]!;
      turned[to++] = data[from + 3]!;
    }
  }
  return { ...size, data: turned };
}
