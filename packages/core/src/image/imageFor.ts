import { checkImage } from './checkImage.js';
import type { RgbaImage } from './types.js';

type Image = RgbaImage<Uint8ClampedArray<ArrayBuffer>>;

/**
 * Checks that `out` has the output's size and whole pixels as words; without an `out`, a new image.
 */
export function imageFor(out: Image | undefined, rows: number, cols: number): Image {
  if (out === undefined) {
    return { width: cols, height: rows, data: new Uint8ClampedArray(rows * cols * 4) };
  }
  checkImageOut(out, cols, rows);
  const { byteOffset } = out.data;
  if (byteOffset % 4 !== 0) {
    throw new RangeError(`out.data must begin at a multiple of 4 bytes, got ${byteOffset}`);
  }
  return out;
}

/** Checks that an image that is given as the destination has the output's size. */
export function checkImageOut(out: RgbaImage, width: number, height: number): void {
  checkImage(out, 'out');
  if (out.width === width && out.height === height) return;
  throw new RangeError(`out must be ${width}×${height} pixels, got ${out.width}×${out.height}`);
}
