import type { ByteImage } from '../formula/edges.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import type { Border } from '../matrix/border.js';
import type { NumericArray } from '../matrix/types.js';
import type { EdgeWeights } from './edgesInStrips.js';
import type { Engine } from './engine.js';
import { type GrayStrip, inGrayStrips, overrun, type StripLayout } from './grayStrips.js';
import { placeOf } from './inPlace.js';
import { edgesLoops } from './loops.js';
import { bytesOf } from './memory.js';
import { storeNumbers } from './storeNumbers.js';

/** An edge map that is made of whole numbers; the weights are up to 10. */
export interface ByteEdges extends EdgeWeights {
  readonly norm: 'L1' | 'L2';
  readonly border: Border;
  /** What a strength is compared with, or `undefined` for the strength itself. */
  readonly level: number | undefined;
}

/** Whether Float32 holds every length, and with the norm L2 every square of one. */
export function isExact({ corner, side }: EdgeWeights, norm: 'L1' | 'L2'): boolean {
  return norm === 'L1' || 2 * (255 * (2 * corner + side)) ** 2 <= 2 ** 24;
}

/**
 * Grey values, gradient and length in one pass over the image: `assembly/edgeRows.ts`. Equal on
 * every pixel to the reference.
 *
 * @param out Whole rows; does not overlap the image. Bytes are rounded and clamped; a Float32Array
 *   has the strength itself, if it `isExact`.
 * @param first The image's row at which they begin.
 */
export function edgeMapOfBytes(
  engine: Engine,
  image: ByteImage,
  { corner, side, norm, border, level }: ByteEdges,
  out: NumericArray,
  first = 0,
): void {
  const { cols } = image;
  const { edgeLengths, edgesAbove, roundedEdges } = edgesLoops(engine, norm);
  const type = level === undefined && isArrayOf(out, 'Float32Array') ? 'float32' : 'uint8';
  const size = bytesOf[type];
  const results = (rows: number) => [rows * cols * size + overrun];
  const start = ({ pitch, regions }: StripLayout) => {
    const aside = regions[0]!;
    const place = placeOf(engine, type, out);
    const whole = level === undefined ? 0 : wholeLevel(level, norm);
    return ({ gray, row, rows }: GrayStrip) => {
      const to = (row - first) * cols;
      // A loop writes past the end of a strip, and the next strip writes over that.
      const isRoomy = (to + rows * cols) * size + overrun <= out.byteLength;
      const at = place !== undefined && isRoomy ? place + to * size : aside;
      if (level !== undefined) edgesAbove(gray, pitch, corner, side, whole, at, rows, cols);
      else if (type === 'uint8') roundedEdges(gray, pitch, corner, side, at, rows, cols);
      else edgeLengths(gray, pitch, corner, side, at, rows, cols);
      storeNumbers(engine, type, at, rows * cols, out, to);
    };
  };
  inGrayStrips(engine, image, border, results, start, [first, first + out.length / cols]);
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
