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
