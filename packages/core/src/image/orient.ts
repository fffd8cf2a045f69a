import { newArray } from '../matrix/newArray.js';
import type { NumericArray } from '../matrix/types.js';
import type { RgbaImage } from './types.js';

/**
 * Rotates and flips an image according to its EXIF orientation, so that it is upright.
 *
 * @param orientation 1…8 of the EXIF tag 0x0112; 1 returns the image itself.
 */
export function orient(image: RgbaImage<Uint8Array>, orientation: number): RgbaImage<Uint8Array> {
  if (orientation === 1) return image;
  const { width, height } = image;
  const data = image.data.byteOffset % 4 === 0 ? image.data : new Uint8Array(image.data);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const turned = new Uint8Array(orientPixels(pixels, width, height, orientation).buffer);
  const swapped = orientation >= 5;
  return { width: swapped ? height : width, height: swapped ? width : height, data: turned };
}

/**
 * As `orient`, for an array of one element a pixel.
 *
 * Output pixel (x, y) comes from the stored pixel of the same place, after (in this order) the axes
 * are swapped for 5…8, the columns are mirrored for 2, 3, 7, 8, and the rows for 3, 4, 6, 7.
 */
export function orientPixels<T extends NumericArray>(
  pixels: T,
  width: number,
  height: number,
  orientation: number,
): T {
  const columnsMirrored = [2, 3, 7, 8].includes(orientation);
  const rowsMirrored = [3, 4, 6, 7].includes(orientation);
  const origin = (columnsMirrored ? width - 1 : 0) + (rowsMirrored ? height - 1 : 0) * width;
  const alongColumns = columnsMirrored ? -1 : 1;
  const alongRows = rowsMirrored ? -width : width;
  const swapped = orientation >= 5;
  const [stepX, stepY] = swapped ? [alongRows, alongColumns] : [alongColumns, alongRows];
  const [cols, rows] = swapped ? [height, width] : [width, height];
  const turned = newArray(pixels, pixels.length);
  for (let y = 0, to = 0; y < rows; y++) {
    for (let x = 0, from = origin + y * stepY; x < cols; x++, from += stepX) {
      turned[to++] = pixels[from]!;
    }
  }
  return turned;
}
