import type { Geometry } from '../formula/geometry.js';
import { borderIndex } from '../matrix/border.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import type { Engine } from './engine.js';
import { overrun } from './grayStrips.js';
import { bytesAt } from './inPlace.js';
import { bytesLoops } from './loops.js';
import { rowLoader } from './rowLoader.js';

/** Writes rows of bytes, with their border, as 16-bit numbers into the engine's memory. */
export interface WholeRows {
  /** Numbers that one row takes. */
  readonly pitch: number;
  /** Where column `x` of a bordered row lies, counted from the row's start. */
  place(x: number): number;
  /** Bytes that `count` rows are put down in first. */
  bytes(count: number): number;
  /** Writes `count` rows from the image's row `row` on, the first one at byte `to`. */
  load(source: number, to: number, row: number, count: number): void;
}

/**
 * Where every column of the image is in the row, and stride 1, rows are copied as bytes, many at a time,
 * and widened (`assembly/gray.ts`); otherwise as `rowLoader` does it.
 *
 * @param width The effective width of the kernel, dilation included.
 */
export function wholeRows(
  engine: Engine,
  image: Matrix,
  width: number,
  geometry: Geometry,
): WholeRows {
  const { memory } = engine;
  const { rows, cols, data } = image;
  const { left, border, fill } = geometry;
  const { pitch, place, load } = rowLoader(image, width, geometry);
  const bytes = (count: number) => count * cols + overrun;
  if (geometry.stride[1] !== 1 || pitch < cols - left) {
    return {
      pitch,
      place,
      bytes,
      load(_source, to, row, count) {
        const numbers = new Int16Array(memory.buffer);
        load(numbers as unknown as FloatArray, to / 2, row, count);
      },
    };
  }
  const outside = Array.from({ length: pitch }, (_, x) => x)
    .filter((x) => x < -left || x >= cols - left)
    .map((x) => ({ x, from: borderIndex(left + x, cols, border) - left }));

  const loadInside = (source: number, to: number, row: number, count: number) => {
    const { buffer } = memory;
    const bytes = bytesAt(engine, data.subarray(row * cols, (row + count) * cols), source);
    bytesLoops(engine).widenRows(bytes, count, cols, to - 2 * left, 2 * pitch);
    const numbers = new Int16Array(buffer);
    for (let at = to / 2; at < to / 2 + count * pitch; at += pitch) {
      for (const { x, from } of outside)
        numbers[at + x] = from < -left ? fill : numbers[at + from]!;
    }
  };

  return {
    pitch,
    place,
    bytes,
    load(source, to, row, count) {
      for (const end = row + count; row < end; ) {
        const fromRow = borderIndex(row, rows, border);
        const many = fromRow >= 0 && fromRow === row ? Math.min(rows, end) - row : 1;
        if (fromRow >= 0) loadInside(source, to, fromRow, many);
        else new Int16Array(memory.buffer).fill(fill, to / 2, to / 2 + pitch);
        row += many;
        to += 2 * many * pitch;
      }
    },
  };
}
