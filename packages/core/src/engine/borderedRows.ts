import type { Geometry } from '../formula/geometry.js';
import { borderIndex } from '../matrix/border.js';
import type { Matrix } from '../matrix/types.js';

/**
 * Reads the rows of an image with its border around them, as Float64Arrays.
 *
 * Row `r` of the result starts under the kernel's first column: its element `x` is the image's
 * `(r, geometry.left + x)`. Only the rows that one kernel position spans are kept, so that each is
 * converted once and the whole image is never copied.
 *
 * @param height The effective height of the kernel, dilation included.
 * @param width The effective width of the kernel, dilation included.
 */
export function borderedRows(
  image: Matrix,
  height: number,
  width: number,
  geometry: Geometry,
): (row: number) => Float64Array {
  const { left, border, fill } = geometry;
  const length = (geometry.cols - 1) * geometry.stride[1] + width;
  const fromCol = Int32Array.from({ length }, (_, x) => borderIndex(left + x, image.cols, border));
  // Elements first … last − 1 of a row lie inside the image.
  const first = Math.min(-left, length);
  const last = Math.max(Math.min(image.cols - left, length), first);
  const inFlight = Array.from({ length: height }, () => new Float64Array(length));
  const held = new Array<number>(height).fill(Number.NaN);

  return (row) => {
    const slot = (((row - geometry.top) % height) + height) % height;
    const target = inFlight[slot]!;
    if (held[slot] === row) return target;
    held[slot] = row;
    const fromRow = borderIndex(row, image.rows, border);
    if (fromRow < 0) return target.fill(fill);
    const start = fromRow * image.cols;
    const borderFrom = (x: number, end: number) => {
      for (; x < end; x++) target[x] = fromCol[x]! < 0 ? fill : image.data[start + fromCol[x]!]!;
    };
    borderFrom(0, first);
    target.set(image.data.subarray(start + left + first, start + left + last), first);
    borderFrom(last, length);
    return target;
  };
}
