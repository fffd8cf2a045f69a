import { orientPixels } from '../../image/orient.js';
import { newArray } from '../../matrix/newArray.js';
import type { Tensor } from '../../matrix/types.js';

/** Planes turned and mirrored as an EXIF orientation, 1…8, asks. */
export function uprightPlanes<T extends Tensor>(planes: T, orientation: number): T {
  if (!(orientation > 1 && orientation <= 8)) return planes;
  const { rows, cols, data } = planes;
  const turned = newArray(data, data.length);
  for (let at = 0; at < data.length; at += rows * cols) {
    turned.set(orientPixels(data.subarray(at, at + rows * cols), cols, rows, orientation), at);
  }
  const swapped = orientation >= 5;
  return { ...planes, rows: swapped ? cols : rows, cols: swapped ? rows : cols, data: turned };
}
