import { addProduct } from './lanes';

/**
 * Whether no number of type Real in `bytes` (at least 16) from `at` on is NaN or infinite: only for
 * those is x · 0 not 0, and a sum of them stays NaN. The last vector overlaps the one before.
 */
export function allFinite(at: usize, bytes: usize): bool {
  const zero = v128.splat<Real>(0);
  let sum = zero;
  const last = at + bytes - 16;
  for (; at < last; at += 16) sum = addProduct(sum, v128.load(at), zero);
  sum = addProduct(sum, v128.load(last), zero);
  return !v128.any_true(v128.ne<Real>(sum, sum));
}
