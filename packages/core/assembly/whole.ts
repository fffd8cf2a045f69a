/**
 * Rows of outputs as sums over a list of taps, in whole numbers of 16 bits:
 *
 *     out[r, c] = Σ_t weights[t] · source[r · pitch + places[t] + c]     (mod 2¹⁶)
 *
 * What wraps round on the way is of no matter where the sum itself fits 16 bits. Rows of `out` follow
 * each other without a gap; six vectors of outputs are summed in registers at a time, the last ones
 * past the end of the row, into the next one, which is computed later. A list of taps is faster here
 * than the tile of `dense.ts`: products cost so little that its further loop shows.
 *
 * @param pitch Bytes from the first number of one row to that of the next.
 * @param taps A byte offset of 32 bits, then a weight of 16 bits and 16 bits that are not used.
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
 * As `sumInt16`, in 32 bits. A tap has two weights of 16 bits, for a number and the one after it, and
 * one instruction sums both products: of pairs that start at an even column, and of those that start
 * at an odd one, three vectors each.
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
