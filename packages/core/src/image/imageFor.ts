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
  checkImage(out, 'out');
  if (out.width !== cols || out.height !== rows) {
    throw new RangeError(`out must be ${cols}×${rows} pixels, got ${out.width}×${out.height}`);
  }
  const { byteOffset } = out.data;
  if (byteOffset % 4 !== 0) {
    throw new RangeError(`out.data must begin at a multiple of 4 bytes, got ${byteOffset}`);
  }
  return out;
}
