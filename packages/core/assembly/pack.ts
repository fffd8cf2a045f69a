import { addProduct, lanes } from './lanes';

/**
 * Writes `length` numbers, then zeros, as the real (or, from `to + 16` on, the imaginary) parts of
 * a row of `units` units: see `butterflies.ts`.
 */
export function pack(from: usize, length: usize, to: usize, units: usize): void {
  const end = to + units * 32;
  for (const last = to + (length / lanes()) * 32; to < last; to += 32, from += 16) {
    v128.store(to, v128.load(from));
  }
  if (to === end) return;
  const rest = length % lanes();
  v128.store(to, v128.splat<Real>(0));
  for (let n: usize = 0; n < rest * sizeof<Real>(); n += sizeof<Real>()) {
    store<Real>(to + n, load<Real>(from + n));
  }
  for (to += 32; to < end; to += 32) v128.store(to, v128.splat<Real>(0));
}

/**
 * Writes the first `length` real (or, from `from + 16` on, imaginary) parts of a row of units, times
 * `scale` plus `bias`, side by side.
 *
 * @returns Whether they are all finite.
 */
export function unpack(from: usize, to: usize, length: usize, scale: Real, bias: Real): bool {
  const factor = v128.splat<Real>(scale);
  const start = v128.splat<Real>(bias);
  const zero = v128.splat<Real>(0);
  let sum = zero;
  let result = zero;
  for (const last = to + (length / lanes()) * 16; to < last; to += 16, from += 32) {
    result = addProduct(start, v128.load(from), factor);
    v128.store(to, result);
    sum = addProduct(sum, result, zero);
  }
  let rest: Real = 0;
  for (let n: usize = 0; n < (length % lanes()) * sizeof<Real>(); n += sizeof<Real>()) {
    const number = load<Real>(from + n) * scale + bias;
    store<Real>(to + n, number);
    rest += number * 0;
  }
  return rest === 0 && !v128.any_true(v128.ne<Real>(sum, sum));
}
