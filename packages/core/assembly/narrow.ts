/** Four vectors of 32 bits as bytes, clamped. */
export function narrow(a: v128, b: v128, c: v128, d: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
}

/** The lower words of two vectors of 64 bits. */
export function words(low: v128, high: v128): v128 {
  return v128.shuffle<i32>(low, high, 0, 2, 4, 6);
}

/** Two Float64 as whole numbers from 0 to 255 in the lower words of their lanes: the sum with 2⁵². */
export function byte(pair: v128): v128 {
  const limits = memory.data<f64>([255, 4503599627370496]);
  const positive = f64x2.pmax(i64x2.splat(0), pair);
  return f64x2.add(f64x2.pmin(v128.load64_splat(limits), positive), v128.load64_splat(limits, 8));
}
