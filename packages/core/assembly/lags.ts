/**
 * Products of two rows of Float64 numbers, summed for eight lags at once:
 *
 *     sums[k] = Σ_c a[c] · b[c + k]      c < length, k < 8
 *
 * Two columns at a time, with a sum for even and for odd ones. Rows have as many spare numbers as lags.
 */
export function lagProducts(a: usize, b: usize, length: usize, sums: usize): void {
  let s0 = f64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let s4 = s0;
  let s5 = s0;
  let s6 = s0;
  let s7 = s0;
  for (const end = a + length * 8; a < end; a += 16, b += 16) {
    // Of an odd length, the last number has no neighbour.
    const value = a + 8 < end ? v128.load(a) : v128.load64_zero(a);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(b)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(b, 8)));
    s2 = f64x2.add(s2, f64x2.mul(value, v128.load(b, 16)));
    s3 = f64x2.add(s3, f64x2.mul(value, v128.load(b, 24)));
    s4 = f64x2.add(s4, f64x2.mul(value, v128.load(b, 32)));
    s5 = f64x2.add(s5, f64x2.mul(value, v128.load(b, 40)));
    s6 = f64x2.add(s6, f64x2.mul(value, v128.load(b, 48)));
    s7 = f64x2.add(s7, f64x2.mul(value, v128.load(b, 56)));
  }
  storeSums(sums, s0, s1);
  storeSums(sums + 16, s2, s3);
  storeSums(sums + 32, s4, s5);
  storeSums(sums + 48, s6, s7);
}

/**
 * As `lagProducts`, for rows of bytes in 16 bits, eight columns at a time: one instruction multiplies eight pairs and
 * adds neighbours. The sums of 32 bits are exact up to 32,768 columns.
 */
export function byteLagProducts(a: usize, b: usize, length: i32, sums: usize): void {
  let s0 = i64x2.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  let s4 = s0;
  let s5 = s0;
  let s6 = s0;
  let s7 = s0;
  for (; length > 0; length -= 8, a += 16, b += 16) {
    let value = v128.load(a);
    if (length < 8) {
      const lanes = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
      value = v128.and(value, i16x8.lt_s(lanes, i16x8.splat(<i16>length)));
    }
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(value, v128.load(b)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(value, v128.load(b, 2)));
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(value, v128.load(b, 4)));
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(value, v128.load(b, 6)));
    s4 = i32x4.add(s4, i32x4.dot_i16x8_s(value, v128.load(b, 8)));
    s5 = i32x4.add(s5, i32x4.dot_i16x8_s(value, v128.load(b, 10)));
    s6 = i32x4.add(s6, i32x4.dot_i16x8_s(value, v128.load(b, 12)));
    s7 = i32x4.add(s7, i32x4.dot_i16x8_s(value, v128.load(b, 14)));
  }
  storeWholeSums(sums, s0, s1, s2, s3);
  storeWholeSums(sums + 32, s4, s5, s6, s7);
}

/** The sum of each of four vectors, as Float64 numbers. */
function storeWholeSums(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  const all = addPairs(addPairs(a, b), addPairs(c, d));
  v128.store(to, f64x2.convert_low_i32x4_s(all));
  v128.store(to, f64x2.convert_low_i32x4_s(v128.shuffle<i64>(all, all, 1, 1)), 16);
}

/** The sums of neighbours, of two vectors. */
function addPairs(a: v128, b: v128): v128 {
  const even = v128.shuffle<i32>(a, b, 0, 2, 4, 6);
  return i32x4.add(even, v128.shuffle<i32>(a, b, 1, 3, 5, 7));
}

/** The sum of each of two vectors. */
function storeSums(to: usize, a: v128, b: v128): void {
  const even = v128.shuffle<f64>(a, b, 0, 2);
  v128.store(to, f64x2.add(even, v128.shuffle<f64>(a, b, 1, 3)));
}
