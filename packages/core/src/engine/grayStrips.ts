import type { ByteImage } from '../formula/edges.js';
import { type Border, borderIndex } from '../matrix/border.js';
import type { Engine } from './engine.js';
import { bytesAt } from './inPlace.js';
import { bytesLoops, rgbaLoops } from './loops.js';
import { layOut } from './memory.js';

/** Rows of grey values in the engine's memory, 16 bits each. */
export interface GrayStrip {
  /** Byte offset of column 0 of the row above the strip; a column of border is on either side. */
  readonly gray: number;
  /** The image's row at which the strip starts. */
  readonly row: number;
  /** How many rows it has, without the one above and the one below. */
  readonly rows: number;
}

/** What a computation on strips needs besides. */
export interface StripLayout {
  /** The most rows that a strip has. */
  readonly rows: number;
  /** Bytes from one row of 16-bit numbers to the next, with room for the border. */
  readonly pitch: number;
  /** Where the regions that were asked for start. */
  readonly regions: readonly number[];
}

/** More columns than this, and a strip of a few rows no longer fits into a cache. */
export const widestRow = 2 ** 20;

/** About a quarter of a common second-level cache, which leaves room for the regions. */
const cacheBytes = 128 * 1024;

/** Reads and writes of a row go on for less than this past its end. */
export const overrun = 64;

/**
 * Hands an image's grey values to `compute` in strips, from the top down, with the rows and columns
 * next to them by the border rule. Each byte is copied into the engine's memory once.
 *
 * @param regionBytes The sizes of further regions, for strips of so many rows.
 * @param start Is given the layout and returns what computes one strip.
 * @param range The rows to go through, from the first to the one after the last; default all.
 */
export function inGrayStrips(
  engine: Engine,
  image: ByteImage,
  border: Border,
  regionBytes: (rows: number, pitch: number) => readonly number[],
  start: (layout: StripLayout) => (strip: GrayStrip) => void,
  [begin, end]: readonly [begin: number, end: number] = [0, image.rows],
): void {
  const { rows, cols, channels, data } = image;
  const pitch = 32 * (Math.ceil(cols / 16) + 1);
  const rowBytes = cols * channels;
  const stripRows = Math.min(end - begin, Math.max(4, Math.floor(cacheBytes / (rowBytes + pitch))));
  const [source = 0, lead = 0, ...regions] = layOut(
    engine,
    (stripRows + 2) * rowBytes + overrun,
    (stripRows + 2) * pitch + overrun,
    ...regionBytes(stripRows, pitch),
  );
  const gray = lead + 16;
  const bytes = new Uint8Array(engine.memory.buffer);
  const numbers = new Int16Array(engine.memory.buffer);
  const convert = channels === 4 ? rgbaLoops(engine).grayRowsInt16 : bytesLoops(engine).widenRows;
  const left = borderIndex(-1, cols, border);
  const right = borderIndex(cols, cols, border);

  const loadRows = (row: number, count: number, to: number) => {
    const pixels = data.subarray(row * rowBytes, (row + count) * rowBytes);
    convert(bytesAt(engine, pixels, source), count, cols, to, pitch);
    for (let at = to / 2; at < (to + count * pitch) / 2; at += pitch / 2) {
      numbers[at - 1] = left < 0 ? 0 : numbers[at + left]!;
      numbers[at + cols] = right < 0 ? 0 : numbers[at + right]!;
    }
  };
  const loadOutside = (row: number, to: number) => {
    const inside = borderIndex(row, rows, border);
    if (inside < 0) numbers.fill(0, to / 2 - 1, to / 2 + cols + 1);
    else loadRows(inside, 1, to);
  };

  const compute = start({ rows: stripRows, pitch, regions });
  for (let row = begin; row < end; row += stripRows) {
    const count = Math.min(stripRows, end - row);
    // The strip's own row 0 and the row above it are there from the strip before.
    const first = row === begin ? row : row + 1;
    if (row === begin) loadOutside(row - 1, gray);
    else bytes.copyWithin(lead, lead + stripRows * pitch, lead + (stripRows + 2) * pitch);
    const last = Math.min(row + count + 1, rows);
    if (first < last) loadRows(first, last - first, gray + (first - row + 1) * pitch);
    if (row + count === rows) loadOutside(rows, gray + (count + 1) * pitch);
    compute({ gray, row, rows: count });
  }
}
