import type { ByteImage, Thresholds } from '../formula/edges.js';
import type { Engine } from './engine.js';
import { inGrayStrips, overrun } from './grayStrips.js';
import { bytesLoops, edgesLoops } from './loops.js';
import { layOut } from './memory.js';

/**
 * The gradient and its maxima, the first two steps of Canny's detector, in one pass over the
 * image: `assembly/slopes.ts` and `assembly/ridges.ts`. Equal on every pixel to the reference.
 *
 * A strip of gradients lies one row below its strip of marks, because a mark needs the lengths of
 * the rows above and below it.
 *
 * @param marks Becomes 255 above `high`, 1 above `low`, otherwise 0. As many bytes as the image has
 *   elements; does not overlap it.
 * @returns The indices of the marks 255, in pieces.
 */
export function markRidges(
  engine: Engine,
  image: ByteImage,
  { norm, low, high }: Thresholds,
  marks: Uint8Array,
): Int32Array[] {
  const { cols } = image;
  const { slopeRows, ridgeRows } = edgesLoops(engine, norm);
  const scale = norm === 'L1' ? 1 : 2;
  const strong: Int32Array[] = [];
  // Two rows are kept from the strip before, and one of zeros follows the last.
  const bytes = (rows: number, pitch: number) => [
    (rows + 3) * pitch,
    (rows + 3) * pitch,
    (rows + 3) * pitch * scale + overrun,
    (rows + 1) * cols + overrun,
    (rows + 1) * cols * 4,
  ];
  inGrayStrips(engine, image, 'edge', bytes, ({ pitch, regions }) => {
    const [x = 0, y = 0, lead = 0, results = 0, list = 0] = regions;
    const memory = new Uint8Array(engine.memory.buffer);
    const length = lead + 16;
    const lengthPitch = pitch * scale;
    memory.fill(0, lead, length + 2 * lengthPitch);
    return ({ gray, row, rows }) => {
      slopeRows(gray, pitch, x + 2 * pitch, y + 2 * pitch, length + 2 * lengthPitch, rows, cols);
      const last = row + rows === image.rows;
      const end = length + (rows + 2) * lengthPitch;
      if (last) memory.fill(0, end - 16, end + lengthPitch - 16);
      // The first row of marks, counted from the two rows that are kept.
      const first = row === 0 ? 2 : 1;
      const count = rows + (last ? 2 : 1) - first;
      const to = (row + first - 2) * cols;
      const listEnd = ridgeRows(
        x + first * pitch,
        y + first * pitch,
        length + first * lengthPitch,
        pitch,
        wholeLevel(low, norm),
        wholeLevel(high, norm),
        results,
        count,
        cols,
        to,
        list,
      );
      strong.push(new Int32Array(engine.memory.buffer, list, (listEnd - list) / 4).slice());
      marks.set(memory.subarray(results, results + count * cols), to);
      for (const [start, rowBytes] of [
        [x, pitch],
        [y, pitch],
        [lead, lengthPitch],
      ] as const) {
        memory.copyWithin(start, start + rows * rowBytes, start + (rows + 2) * rowBytes);
      }
    };
  });
  return strong;
}

/** A level that lengths are compared with, in the number type that they have: 16 or 32 bits. */
function wholeLevel(level: number, norm: 'L1' | 'L2'): number {
  const most = norm === 'L1' ? 2 ** 15 - 1 : 2 ** 31 - 1;
  return Math.floor(Math.min(Math.max(level, 0), most));
}

/** As many marks at a time as fit into a common second-level cache. */
const marksAtOnce = 131_072;

/** Makes 0 of every mark but 255. */
export function dropWeak(engine: Engine, marks: Uint8Array): void {
  const [at = 0] = layOut(engine, marksAtOnce);
  const memory = new Uint8Array(engine.memory.buffer);
  for (let from = 0; from < marks.length; from += marksAtOnce) {
    const piece = marks.subarray(from, from + marksAtOnce);
    memory.set(piece, at);
    bytesLoops(engine).keepEdges(at, Math.ceil(piece.length / 16) * 16);
    marks.set(memory.subarray(at, at + piece.length), from);
  }
}
