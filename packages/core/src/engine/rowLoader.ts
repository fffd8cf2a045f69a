import type { Geometry } from '../formula/geometry.js';
import { isSharedMemory } from '../matrix/arrayKind.js';
import { borderIndex } from '../matrix/border.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import type { BytesLoops } from './generated/loops.js';

/**
 * Writes rows of an image, with its border around them, into the engine's memory.
 *
 * Element `x` of a bordered row is the image's `(row, geometry.left + x)`. With a column stride `s`
 * the elements are dealt out to `s` phases, so that those under one column of the kernel lie side
 * by side: `x` is at `(x mod s) · phase + floor(x / s)`.
 */
export interface RowLoader {
  /** Numbers that one row takes. */
  readonly pitch: number;
  /** Where column `x` of a bordered row lies, counted from the row's start. */
  place(x: number): number;
  /** Writes `count` rows from the image's row `row` on, the first one at `numbers[at]`. */
  load(numbers: FloatArray, at: number, row: number, count: number): void;
}

/** So many numbers are copied sooner one by one than by a call that copies them together. */
const fewest = 24;

type CopyRows = BytesLoops['copyRows'];

/**
 * @param width The effective width of the kernel, dilation included.
 * @param copyRows `assembly/copyRows.ts`, for an image that lies as such numbers in the engine's memory.
 */
export function rowLoader(
  image: Matrix,
  width: number,
  geometry: Geometry,
  copyRows?: CopyRows,
): RowLoader {
  const { left, border, fill } = geometry;
  const stride = geometry.stride[1];
  const length = (geometry.cols - 1) * stride + width;
  const phase = Math.ceil(length / stride);
  const pitch = phase * stride;
  const { data, rows, cols } = image;
  // Elements first … last − 1 of a row lie inside the image.
  const first = Math.min(Math.max(0, -left), length);
  const last = Math.max(Math.min(cols - left, length), first);
  const place = (x: number) => (x % stride) * phase + Math.floor(x / stride);
  // Of each number outside: its place in the row, and the image's column that stands for it.
  const outside: number[] = [];
  for (let x = 0; x < length; x++) {
    if (x === first) x = last;
    if (x < length) outside.push(place(x), borderIndex(left + x, cols, border));
  }

  const loadOutside = (numbers: FloatArray, row: number, start: number) => {
    for (let i = 0; i < outside.length; i += 2) {
      const col = outside[i + 1]!;
      numbers[row + outside[i]!] = col < 0 ? fill : data[start + col]!;
    }
  };

  const loadRow = (numbers: FloatArray, at: number, row: number) => {
    const fromRow = borderIndex(row, rows, border);
    if (fromRow < 0) {
      numbers.fill(fill, at, at + pitch);
      return;
    }
    const start = fromRow * cols;
    if (stride === 1) copy(numbers, at + first, start + left + first, last - first);
    else dealOut(numbers, at, start + left, first, last);
    loadOutside(numbers, at, start);
  };

  // V8 copies from shared memory by words where both ends are aligned alike, otherwise by bytes: there
  // a row goes to the next number, with the row below still to come, and moves from there.
  const shared = isSharedMemory(data.buffer) && data.BYTES_PER_ELEMENT === 4;
  const copy = (numbers: FloatArray, to: number, from: number, count: number) => {
    if (count <= fewest) {
      for (let x = 0; x < count; x++) numbers[to + x] = data[from + x]!;
      return;
    }
    const aside = shared ? (data.byteOffset / 4 + from + to) % 2 : 0;
    numbers.set(data.subarray(from, from + count), to + aside);
    if (aside > 0) numbers.copyWithin(to, to + aside, to + aside + count);
  };

  const dealOut = (numbers: FloatArray, at: number, start: number, from: number, end: number) => {
    for (let p = 0; p < stride; p++) {
      let x = Math.ceil((from - p) / stride) * stride + p;
      for (let to = at + place(x); x < end; x += stride) numbers[to++] = data[start + x]!;
    }
  };

  // Rows that need no border beside them lie in the engine's memory as they do in the image.
  const asTheyLie = stride === 1 && left === 0 && pitch === cols;
  const loadAsTheyLie = (numbers: FloatArray, at: number, row: number, count: number) =>
    copy(numbers, at, row * cols, count * cols);

  const loadKept = (copyRows: CopyRows) => {
    const size = data.BYTES_PER_ELEMENT;
    return (numbers: FloatArray, at: number, row: number, count: number) => {
      const from = data.byteOffset + (row * cols + left + first) * size;
      const bytes = (last - first) * size;
      copyRows(from, cols * size, count, bytes, (at + first) * size, pitch * size);
      for (let r = 0; r < count; r++) loadOutside(numbers, at + r * pitch, (row + r) * cols);
    };
  };

  const kept = copyRows && stride === 1 ? loadKept(copyRows) : undefined;
  const loadMany = asTheyLie ? loadAsTheyLie : kept;
  return {
    pitch,
    place,
    load(numbers, at, row, count) {
      const end = row + count;
      while (row < end) {
        const inside = row < 0 ? 0 : Math.min(rows, end) - row;
        const loaded = loadMany && inside > 0 ? inside : 1;
        if (loadMany && inside > 0) loadMany(numbers, at, row, inside);
        else loadRow(numbers, at, row);
        row += loaded;
        at += loaded * pitch;
      }
    },
  };
}
