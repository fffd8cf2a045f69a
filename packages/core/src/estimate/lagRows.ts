import { startEngine } from '../engine/engine.js';
import { lagsLoops } from '../engine/loops.js';
import { layOut } from '../engine/memory.js';
import type { Plane } from './plane.js';

/** How many lags one pass over two rows serves. */
const lagsAtOnce = 8;

/** So many numbers past the end of a row are read. */
const spare = 16;

/** So many products of bytes are summed exactly in 32 bits. */
const bytesAtOnce = 32_768;

/** A row of numbers; in WebAssembly bytes have 16 bits. */
export type LagRow = Float64Array | Int16Array;

/** Rows of numbers, to be multiplied with each other at several lags. */
interface LagRows {
  readonly rows: readonly LagRow[];
  /**
   * Adds the products of two of the rows, for several lags:
   *
   *     sums[at + k] += Σ_c a[c] · b[from + c + k]      c < length, k < lags
   */
  addProducts(
    a: LagRow,
    b: LagRow,
    from: number,
    length: number,
    lags: number,
    sums: Float64Array,
    at: number,
  ): void;
}

/**
 * Room for `count` rows of `length` numbers. With the engine they lie in its memory, which no other function of it
 * may use before the last products are added.
 *
 * @param areBytes Whether all numbers will be whole and from 0 to 255.
 */
export function lagRows(count: number, length: number, areBytes: boolean): LagRows {
  const engine = startEngine();
  if (!engine) return plainRows(count, length);
  const Row = areBytes ? Int16Array : Float64Array;
  const size = Row.BYTES_PER_ELEMENT;
  const most = areBytes ? bytesAtOnce : Number.POSITIVE_INFINITY;
  const { lagProducts, byteLagProducts } = lagsLoops(engine);
  const add = areBytes ? byteLagProducts : lagProducts;
  const places = Array.from({ length: count }, () => size * (length + spare));
  const [eight = 0, ...starts] = layOut(engine, 8 * lagsAtOnce, ...places);
  const { buffer } = engine.memory;
  const found = new Float64Array(buffer, eight, lagsAtOnce);
  return {
    rows: starts.map((start) => new Row(buffer, start, length + spare).fill(0)),
    addProducts(a, b, from, length, lags, sums, at) {
      for (let start = 0; start < length; start += most) {
        for (let lag = 0; lag < lags; lag += lagsAtOnce) {
          const other = b.byteOffset + size * (start + from + lag);
          add(a.byteOffset + size * start, other, Math.min(most, length - start), eight);
          const end = Math.min(lags, lag + lagsAtOnce);
          for (let k = lag; k < end; k++) sums[at + k]! += found[k - lag]!;
        }
      }
    },
  };
}

/** The same without WebAssembly. */
function plainRows(count: number, length: number): LagRows {
  return {
    rows: Array.from({ length: count }, () => new Float64Array(length + spare)),
    addProducts(a, b, from, length, lags, sums, at) {
      for (let lag = 0; lag < lags; lag += 4) {
        const four = fourLags(a, b, from + lag, length);
        for (let k = 0; k < 4 && lag + k < lags; k++) sums[at + lag + k]! += four[k]!;
      }
    },
  };
}

/** Calls `visit` with each row of outputs and the rows of `before` that its windows cover, read into `rows`. */
export function overRows(
  { before, after }: Plane,
  rows: readonly LagRow[],
  visit: (r: number, window: readonly LagRow[]) => void,
): void {
  const { cols, data } = before;
  let window = rows;
  for (let r = 0; r < before.rows; r++) {
    window = [...window.slice(1), window[0]!];
    const row = window.at(-1)!;
    for (let c = 0, from = r * cols; c < cols; c++) row[c] = data[from + c]!;
    const output = r - rows.length + 1;
    if (output >= 0 && output < after.rows) visit(output, window);
  }
}

/** The products of `a` and of `b` from four places on, one after the other. */
function fourLags(a: LagRow, b: LagRow, from: number, length: number): readonly number[] {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let c = 0, other = from; c < length; c++, other++) {
    const value = a[c]!;
    s0 += value * b[other]!;
    s1 += value * b[other + 1]!;
    s2 += value * b[other + 2]!;
    s3 += value * b[other + 3]!;
  }
  return [s0, s1, s2, s3];
}
