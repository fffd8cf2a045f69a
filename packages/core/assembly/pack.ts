import { addProduct, lanes } from './lanes';

/**
 * Writes `length` numbers, then zeros, as the real (or, from `to + 16` on, the imaginary) parts of
 * a row of `units` units: see `butterflies.ts`.
 */
export function pack<T>(from: usize, length: usize, to: usize, units: usize): void {
  const end = to + units * 32;
  for (const last = to + (length / lanes<T>()) * 32; to < last; to += 32, from += 16) {
    v128.store(to, v128.load(from));
  }
  if (to === end) return;
  const rest = length % lanes<T>();
  v128.store(to, v128.splat<T>(0));
  for (let n: usize = 0; n < rest * sizeof<T>(); n += sizeof<T>()) {
    store<T>(to + n, load<T>(from + n));
  }
  for (to += 32; to < end; to += 32) v128.store(to, v128.splat<T>(0));
}

/**
 * Writes the first `length` real (or, from `from + 16` on, imaginary) parts of a row of units, times
 * `scale` plus `bias`, side by side.
 *
 * @returns Whether they are all finite.
 */
export function unpack<T>(from: usize, to: usize, length: usize, scale: T, bias: T): bool {
  const factor = v128.splat<T>(scale);
  const start = v128.splat<T>(bias);
  const zero = v128.splat<T>(0);
  let sum = zero;
  let result = zero;
  for (const last = to + (length / lanes<T>()) * 16; to < last; to += 16, from += 32) {
    result = addProduct<T>(start, v128.load(from), factor);
    v128.store(to, result);
    sum = addProduct<T>(sum, result, zero);
  }
  let rest: T = 0;
  for (let n: usize = 0; n < (length % lanes<T>()) * sizeof<T>(); n += sizeof<T>()) {
    const number = load<T>(from + n) * scale + bias;
    store<T>(to + n, number);
    rest += number * 0;
  }
  return rest === 0 && !v128.any_true(v128.ne<T>(sum, sum));
}
