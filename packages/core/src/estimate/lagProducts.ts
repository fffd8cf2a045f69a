import type { NumericArray } from '../matrix/types.js';

/** How many lags one pass over two rows serves at most; rows need as many spare numbers at their end. */
export const lagsAtOnce = 8;

/** Two integers in one double: the first below 2²⁶, the second above it. */
const shift = 2 ** 26;
/** So many products of two bytes sum to less than `shift`. */
const packedRun = Math.floor((shift - 1) / 255 ** 2);

/** A row of numbers, ready to be multiplied with itself or another at several lags. */
export interface LagRow {
  readonly plain: Float64Array;
  /** Of bytes: each number and its right neighbour in one, `row[c] + 2²⁶ · row[c + 1]`. */
  readonly packed: Float64Array | undefined;
}

/** Room for a row of `length` numbers. */
export function lagRow(length: number, isBytes: boolean): LagRow {
  const make = () => new Float64Array(length + lagsAtOnce);
  return { plain: make(), packed: isBytes ? make() : undefined };
}

/** Fills a row with `length` numbers from `from` on. */
export function fillLagRow(row: LagRow, data: NumericArray, from: number, length: number): void {
  const { plain, packed } = row;
  for (let c = 0; c < length; c++) plain[c] = data[from + c]!;
  if (packed) for (let c = 0; c < length; c++) packed[c] = plain[c]! + shift * plain[c + 1]!;
}

/**
 * Products of two rows, summed for several lags at once, because a number that is read then serves several sums:
 *
 *     sums[at + k] += Σ_c a[c] · b[from + c + k]      c < length, k < lags
 *
 * Where `b` is packed, `a` must hold bytes too; all sums are then exact.
 */
export function addLagProducts(
  a: Float64Array,
  b: LagRow,
  from: number,
  length: number,
  lags: number,
  sums: Float64Array,
  at: number,
): void {
  const add = b.packed ? addPacked : addPlain;
  const step = b.packed ? lagsAtOnce : lagsAtOnce / 2;
  for (let lag = 0; lag < lags; lag += step) {
    add(a, b.packed ?? b.plain, from + lag, length, Math.min(step, lags - lag), sums, at + lag);
  }
}

function addPlain(
  a: Float64Array,
  b: Float64Array,
  from: number,
  length: number,
  lags: number,
  sums: Float64Array,
  at: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let c = 0; c < length; c++) {
    const value = a[c]!;
    const other = from + c;
    s0 += value * b[other]!;
    s1 += value * b[other + 1]!;
    s2 += value * b[other + 2]!;
    s3 += value * b[other + 3]!;
  }
  sums[at]! += s0;
  if (lags > 1) sums[at + 1]! += s1;
  if (lags > 2) sums[at + 2]! += s2;
  if (lags > 3) sums[at + 3]! += s3;
}

function addPacked(
  a: Float64Array,
  b: Float64Array,
  from: number,
  length: number,
  lags: number,
  sums: Float64Array,
  at: number,
): void {
  for (let start = 0; start < length; start += packedRun) {
    const end = Math.min(length, start + packedRun);
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let c = start; c < end; c++) {
      const value = a[c]!;
      const other = from + c;
      s0 += value * b[other]!;
      s1 += value * b[other + 2]!;
      s2 += value * b[other + 4]!;
      s3 += value * b[other + 6]!;
    }
    unpack(s0, lags, sums, at);
    unpack(s1, lags - 2, sums, at + 2);
    unpack(s2, lags - 4, sums, at + 4);
    unpack(s3, lags - 6, sums, at + 6);
  }
}

function unpack(sum: number, lags: number, sums: Float64Array, at: number): void {
  const second = Math.floor(sum / shift);
  if (lags > 0) sums[at]! += sum - second * shift;
  if (lags > 1) sums[at + 1]! += second;
}
