import { nextPair, pair } from './lanes';
import { byte, narrow, words } from './narrow';

/**
 * A row of edges from two rows of responses, measured in double precision:
 *
 *     measure = 0: max(a, b)        1: |a| + |b|        2: √(a² + b²)
 *     R = Real: as it is, rounded to that type        u8: rounded (a half to even) and clamped to 0…255
 *     R = bool: 255 where it is greater than `level`, otherwise 0
 *
 * Of two Float32 numbers each measure, rounded to Float32, is the one of exact arithmetic. `out` may be
 * `a`; the last sixteen bytes (32 of Float64) may be written past the end.
 */
function measureRow<R>(
  a: usize,
  b: usize,
  measure: i32,
  level: f64,
  out: usize,
  cols: usize,
): void {
  const size = sizeof<Real>();
  if (isFloat<R>()) {
    for (const end = out + cols * size; out < end; out += 4 * size, a += 4 * size, b += 4 * size) {
      const low = measured(pair(a), pair(b), measure);
      const high = measured(nextPair(a), nextPair(b), measure);
      if (size === 4) {
        v128.store(out, v128.shuffle<i64>(demoted(low), demoted(high), 0, 2));
      } else {
        v128.store(out, low);
        v128.store(out, high, 16);
      }
    }
    return;
  }
  const levels = f64x2.splat(level);
  for (const end = out + cols; out < end; out += 16, a += 16 * size, b += 16 * size) {
    v128.store(
      out,
      narrow(
        four<R>(a, b, measure, levels),
        four<R>(a + 4 * size, b + 4 * size, measure, levels),
        four<R>(a + 8 * size, b + 8 * size, measure, levels),
        four<R>(a + 12 * size, b + 12 * size, measure, levels),
      ),
    );
  }
}

/** Four bytes, as 32-bit integers. */
function four<R>(a: usize, b: usize, measure: i32, level: v128): v128 {
  const low = measured(pair(a), pair(b), measure);
  const high = measured(nextPair(a), nextPair(b), measure);
  if (!isBoolean<R>()) return words(byte(low), byte(high));
  const greater = words(f64x2.gt(low, level), f64x2.gt(high, level));
  return i32x4.shr_u(greater, 24);
}

function measured(a: v128, b: v128, measure: i32): v128 {
  if (measure === 2) return f64x2.sqrt(f64x2.add(f64x2.mul(a, a), f64x2.mul(b, b)));
  if (measure === 1) return f64x2.add(f64x2.abs(a), f64x2.abs(b));
  return f64x2.max(a, b);
}

function demoted(pair: v128): v128 {
  return f32x4.demote_f64x2_zero(pair);
}

export function lengths(a: usize, b: usize, measure: i32, out: usize, cols: usize): void {
  measureRow<Real>(a, b, measure, 0, out, cols);
}

export function roundedLengths(a: usize, b: usize, measure: i32, out: usize, cols: usize): void {
  measureRow<u8>(a, b, measure, 0, out, cols);
}

export function lengthsAbove(
  a: usize,
  b: usize,
  measure: i32,
  level: f64,
  out: usize,
  cols: usize,
): void {
  measureRow<bool>(a, b, measure, level, out, cols);
}
