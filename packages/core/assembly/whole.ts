/**
 * Rows of outputs as sums over a list of taps, in whole numbers of 16 bits that wrap round:
 *
 *     out[r, c] = Σ_t weights[t] · source[r · pitch + places[t] + c]
 *
 * Exact where all partial sums fit 16 bits, and in the lower 16 bits always. Rows of `out` follow each
 * other without a gap; six vectors of outputs are summed in registers at a time, the last ones past the
 * end of the row, into the next one, which is computed later.
 *
 * @param pitch Bytes from the taps of one row to those of the next.
 * @param places The byte offsets of the taps, as 32-bit integers, each followed by its weight.
 */
export function sumInt16(
  source: usize,
  pitch: usize,
  taps: usize,
  count: usize,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  const end = taps + count * 8;
  for (let r: usize = 0; r < rows; r++, source += pitch) {
    let to = out + r * cols * 2;
    let from = source;
    for (const rowEnd = to + cols * 2; to < rowEnd; to += 96, from += 96) {
      let s0 = i64x2.splat(0);
      let s1 = s0;
      let s2 = s0;
      let s3 = s0;
      let s4 = s0;
      let s5 = s0;
      for (let tap = taps; tap < end; tap += 8) {
        const x = from + load<i32>(tap);
        const weight = v128.load16_splat(tap, 4);
        s0 = i16x8.add(s0, i16x8.mul(weight, v128.load(x)));
        s1 = i16x8.add(s1, i16x8.mul(weight, v128.load(x, 16)));
        s2 = i16x8.add(s2, i16x8.mul(weight, v128.load(x, 32)));
        s3 = i16x8.add(s3, i16x8.mul(weight, v128.load(x, 48)));
        s4 = i16x8.add(s4, i16x8.mul(weight, v128.load(x, 64)));
        s5 = i16x8.add(s5, i16x8.mul(weight, v128.load(x, 80)));
      }
      v128.store(to, s0);
      v128.store(to, s1, 16);
      v128.store(to, s2, 32);
      v128.store(to, s3, 48);
      v128.store(to, s4, 64);
      v128.store(to, s5, 80);
    }
  }
}

/**
 * As `sumInt16`, in 32 bits: each tap is two weights of 16 bits, for a number and the one after it. Those
 * pairs that start at an even column are summed apart from those that start at an odd one, three
 * vectors of each.
 */
export function sumInt32(
  source: usize,
  pitch: usize,
  taps: usize,
  count: usize,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  const end = taps + count * 8;
  for (let r: usize = 0; r < rows; r++, source += pitch) {
    let to = out + r * cols * 4;
    let from = source;
    for (const rowEnd = to + cols * 4; to < rowEnd; to += 96, from += 48) {
      let even0 = i64x2.splat(0);
      let even1 = even0;
      let even2 = even0;
      let odd0 = even0;
      let odd1 = even0;
      let odd2 = even0;
      for (let tap = taps; tap < end; tap += 8) {
        const x = from + load<i32>(tap);
        const weights = v128.load32_splat(tap, 4);
        even0 = i32x4.add(even0, i32x4.dot_i16x8_s(weights, v128.load(x)));
        odd0 = i32x4.add(odd0, i32x4.dot_i16x8_s(weights, v128.load(x, 2)));
        even1 = i32x4.add(even1, i32x4.dot_i16x8_s(weights, v128.load(x, 16)));
        odd1 = i32x4.add(odd1, i32x4.dot_i16x8_s(weights, v128.load(x, 18)));
        even2 = i32x4.add(even2, i32x4.dot_i16x8_s(weights, v128.load(x, 32)));
        odd2 = i32x4.add(odd2, i32x4.dot_i16x8_s(weights, v128.load(x, 34)));
      }
      v128.store(to, v128.shuffle<i32>(even0, odd0, 0, 4, 1, 5));
      v128.store(to, v128.shuffle<i32>(even0, odd0, 2, 6, 3, 7), 16);
      v128.store(to, v128.shuffle<i32>(even1, odd1, 0, 4, 1, 5), 32);
      v128.store(to, v128.shuffle<i32>(even1, odd1, 2, 6, 3, 7), 48);
      v128.store(to, v128.shuffle<i32>(even2, odd2, 0, 4, 1, 5), 64);
      v128.store(to, v128.shuffle<i32>(even2, odd2, 2, 6, 3, 7), 80);
    }
  }
}

/** Whole numbers of 16 bits (T = i16) or 32 as bytes, clamped to 0…255, in their own place. */
export function clampWhole<T>(at: usize, count: usize): void {
  let to = at;
  for (const end = at + count; to < end; to += 16, at += 16 * sizeof<T>()) {
    if (sizeof<T>() === 2) {
      v128.store(to, i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16)));
    } else {
      const low = i16x8.narrow_i32x4_s(v128.load(at), v128.load(at, 16));
      const high = i16x8.narrow_i32x4_s(v128.load(at, 32), v128.load(at, 48));
      v128.store(to, i8x16.narrow_i16x8_u(low, high));
    }
  }
}
export function clampInt16(at: usize, count: usize): void {
  clampWhole<i16>(at, count);
}
export function clampInt32(at: usize, count: usize): void {
  clampWhole<i32>(at, count);
}
import { correlateDense } from './dense';
export function dense16(source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  weights: usize,
  kernelRows: usize,
  kernelCols: usize,
  out: usize,
  rows: usize,
  cols: usize,
  bias: i16): void { correlateDense<i16>(source,planeBytes,rowBytes,planes,weights,kernelRows,kernelCols,out,rows,cols,bias); }
