// Real is f32 or f64: `scripts/assemble.js` compiles what is computed in numbers once for each.

/** How many numbers of type Real a vector of 128 bits holds. */
export function lanes(): i32 {
  return <i32>(16 / sizeof<Real>());
}

/** The number at `at` in every lane. */
export function splatAt(at: usize): v128 {
  return v128.load_splat<Real>(at);
}

/**
 * sum + a · b in every lane. Float32 is fused (rounded once) where the build allows it; Float64
 * never is, so that it is equal, bit for bit, to the reference in plain TypeScript.
 */
export function addProduct(sum: v128, a: v128, b: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD && sizeof<Real>() === 4) return v128.relaxed_madd<Real>(a, b, sum);
  return v128.add<Real>(sum, v128.mul<Real>(a, b));
}

/** sum − a · b in every lane, rounded as `addProduct`. */
export function subtractProduct(sum: v128, a: v128, b: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD && sizeof<Real>() === 4) return v128.relaxed_nmadd<Real>(a, b, sum);
  return v128.sub<Real>(sum, v128.mul<Real>(a, b));
}

/** The first halves of two vectors, lane by lane in turn. */
export function interleaveLow(a: v128, b: v128): v128 {
  if (sizeof<Real>() === 4) return v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  return v128.shuffle<f64>(a, b, 0, 2);
}

/** The second halves of two vectors, lane by lane in turn. */
export function interleaveHigh(a: v128, b: v128): v128 {
  if (sizeof<Real>() === 4) return v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  return v128.shuffle<f64>(a, b, 1, 3);
}

/** Two numbers as Float64, and the two after them. */
export function pair(at: usize): v128 {
  return sizeof<Real>() === 4 ? f64x2.promote_low_f32x4(v128.load64_zero(at)) : v128.load(at);
}
export function nextPair(at: usize): v128 {
  return sizeof<Real>() === 4
    ? f64x2.promote_low_f32x4(v128.load64_zero(at, 8))
    : v128.load(at, 16);
}
