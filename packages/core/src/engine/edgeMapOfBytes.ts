import type { ByteImage } from '../formula/edges.js';
import type { Border } from '../matrix/border.js';
import type { Engine } from './engine.js';
import { type GrayStrip, inGrayStrips, overrun, type StripLayout } from './grayStrips.js';

/** The smoothing factor of a pair of 3×3 kernels, [corner, side, corner]: whole numbers up to 10. */
export interface EdgeWeights {
  readonly corner: number;
  readonly side: number;
}

/** An edge map that is made of whole numbers. */
export interface ByteEdges extends EdgeWeights {
  readonly norm: 'L1' | 'L2';
  readonly border: Border;
  /** What a strength is compared with, or `undefined` where it is rounded and clamped. */
  readonly level: number | undefined;
}

/**
 * Grey values, gradient, length and byte in one pass over the image: `assembly/edgeRows.ts`. Equal
 * on every pixel to the reference.
 *
 * @param out Whole rows of bytes; does not overlap the image.
 * @param first The image's row at which they begin.
 */
export function edgeMapOfBytes(
  engine: Engine,
  image: ByteImage,
  { corner, side, norm, border, level }: ByteEdges,
  out: Uint8Array | Uint8ClampedArray,
  first = 0,
): void {
  const { cols } = image;
  const { roundedEdges, edgesAbove } = engine[norm];
  const bytes = (rows: number) => [rows * cols + overrun];
  const start = ({ pitch, regions }: StripLayout) => {
    const results = regions[0]!;
    const memory = new Uint8Array(engine.memory.buffer);
    const whole = level === undefined ? 0 : wholeLevel(level, norm);
    return ({ gray, row, rows }: GrayStrip) => {
      const to = (row - first) * cols;
      // A loop writes past the end of a strip, and the next strip writes over that.
      const isRoomy = to + rows * cols + overrun <= out.length;
      const inPlace = isRoomy && out.buffer === memory.buffer;
      const place = inPlace ? out.byteOffset + to : results;
      if (level === undefined) roundedEdges(gray, pitch, corner, side, place, rows, cols);
      else edgesAbove(gray, pitch, corner, side, whole, place, rows, cols);
      if (!inPlace) out.set(memory.subarray(results, results + rows * cols), to);
    };
  };
  inGrayStrips(engine, image, border, bytes, start, [first, first + out.length / cols]);
}

/**
 * The greatest whole number whose length is not greater than `level`: the length itself for L1,
 * its square for L2; −1 where every length is greater.
 */
function wholeLevel(level: number, norm: 'L1' | 'L2'): number {
  if (level < 0) return -1;
  // No length is greater than this: |x| and |y| are at most 2 · 8 · 255.
  const floor = Math.min(level, 2 ** 14);
  if (norm === 'L1') return Math.floor(floor);
  let square = Math.floor(floor ** 2);
  while (Math.sqrt(square) > floor) square--;
  while (Math.sqrt(square + 1) <= floor) square++;
  return square;
}
