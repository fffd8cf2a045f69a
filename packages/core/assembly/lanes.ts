/** How many numbers of type T a vector of 128 bits holds. */
export function lanes<T>(): i32 {
  return <i32>(16 / sizeof<T>());
}

/** The number at `at` in every lane. */
export function splatAt<T>(at: usize): v128 {
  return v128.load_splat<T>(at);
}

/**
 * sum + a · b in every lane. Float32 is fused (rounded once) where the build allows it; Float64
 * never is, so that it is equal, bit for bit, to the reference in plain TypeScript.
 */
export function addProduct<T>(sum: v128, a: v128, b: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD && sizeof<T>() === 4) return v128.relaxed_madd<T>(a, b, sum);
  return v128.add<T>(sum, v128.mul<T>(a, b));
}

/** sum − a · b in every lane, rounded as `addProduct`. */
export function subtractProduct<T>(sum: v128, a: v128, b: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD && sizeof<T>() === 4) return v128.relaxed_nmadd<T>(a, b, sum);
  return v128.sub<T>(sum, v128.mul<T>(a, b));
}

/** The first halves of two vectors, lane by lane in turn. */
export function interleaveLow<T>(a: v128, b: v128): v128 {
  if (sizeof<T>() === 4) return v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  return v128.shuffle<f64>(a, b, 0, 2);
}

/** The second halves of two vectors, lane by lane in turn. */
export function interleaveHigh<T>(a: v128, b: v128): v128 {
  if (sizeof<T>() === 4) return v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  return v128.shuffle<f64>(a, b, 1, 3);
}
