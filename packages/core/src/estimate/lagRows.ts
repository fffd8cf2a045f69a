import { startEngine } from '../engine/engine.js';
import { layOut } from '../engine/memory.js';
import type { Plane } from './plane.js';

/** How many lags one pass over two rows serves; rows have as many spare numbers at their end. */
const lagsAtOnce = 8;

/** Rows of numbers, to be multiplied with each other at several lags. */
export interface LagRows {
  readonly rows: readonly Float64Array[];
  /**
   * Adds the products of two of the rows, for several lags:
   *
   *     sums[at + k] += Σ_c a[c] · b[from + c + k]      c < length, k < lags
   */
  addProducts(
    a: Float64Array,
    b: Float64Array,
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
 */
export function lagRows(count: number, length: number): LagRows {
  const engine = startEngine();
  const size = length + lagsAtOnce;
  const bytes = Array.from({ length: count }, () => 8 * size);
  const [eight = 0, ...starts] = engine ? layOut(engine, 8 * lagsAtOnce, ...bytes) : [];
  const newArray = (start: number | undefined, length: number) =>
    engine ? new Float64Array(engine.memory.buffer, start, length) : new Float64Array(length);
  const found = newArray(eight, lagsAtOnce);
  const rows = bytes.map((_, at) => newArray(starts[at], size).fill(0));
  return {
    rows,
    addProducts(a, b, from, length, lags, sums, at) {
      for (let lag = 0; lag < lags; lag += lagsAtOnce) {
        const first = from + lag;
        if (engine) engine.lags.lagProducts(a.byteOffset, b.byteOffset + 8 * first, length, eight);
        else lagProducts(a, b, first, length, found);
        for (let k = lag; k < Math.min(lags, lag + lagsAtOnce); k++)
          sums[at + k]! += found[k - lag]!;
      }
    },
  };
}

/** Calls `visit` with each row of outputs and the rows of `before` that its windows cover, read into `rows`. */
export function overRows(
  { before, after }: Plane,
  rows: readonly Float64Array[],
  visit: (r: number, window: readonly Float64Array[]) => void,
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

/** The loop of assembly/lags.ts, four lags at a time. */
function lagProducts(
  a: Float64Array,
  b: Float64Array,
  from: number,
  length: number,
  sums: Float64Array,
): void {
  for (let lag = 0; lag < lagsAtOnce; lag += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let c = 0, other = from + lag; c < length; c++, other++) {
      const value = a[c]!;
      s0 += value * b[other]!;
      s1 += value * b[other + 1]!;
      s2 += value * b[other + 2]!;
      s3 += value * b[other + 3]!;
    }
    sums[lag] = s0;
    sums[lag + 1] = s1;
    sums[lag + 2] = s2;
    sums[lag + 3] = s3;
  }
}
