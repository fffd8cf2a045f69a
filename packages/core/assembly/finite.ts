import { addProduct } from './lanes';

/**
 * Whether no number of type T in `bytes` (at least 16) from `at` on is NaN or infinite: only for
 * those is x · 0 not 0, and a sum of them stays NaN. The last vector overlaps the one before.
 */
export function allFinite<T>(at: usize, bytes: usize): bool {
  const zero = v128.splat<T>(0);
  let sum = zero;
  const last = at + bytes - 16;
  for (; at < last; at += 16) sum = addProduct<T>(sum, v128.load(at), zero);
  sum = addProduct<T>(sum, v128.load(last), zero);
  return !v128.any_true(v128.ne<T>(sum, sum));
}

export function finiteFloat32(at: usize, bytes: usize): bool {
  return allFinite<f32>(at, bytes);
}

export function finiteFloat64(at: usize, bytes: usize): bool {
  return allFinite<f64>(at, bytes);
}
