import { nextPair, pair } from './lanes';
import { byte, narrow, words } from './narrow';

// A row of edges from two rows of responses, measured in double precision:
//
//     measure = 0: max(a, b)        1: |a| + |b|        2: √(a² + b²)

/**
 * The measures themselves, rounded to Real: of two Float32 numbers that is what exact arithmetic gives.
 * `out` may be `a`. Four at a time, the last four past the end.
 */
export function lengths(a: usize, b: usize, measure: i32, out: usize, cols: usize): void {
  const size = sizeof<Real>();
  for (const end = out + cols * size; out < end; out += 4 * size, a += 4 * size, b += 4 * size) {
    // Rounded to single precision once or twice, a sum is the same; so is a root, of what is not rounded.
    if (size === 4 && measure !== 2) {
      v128.store(out, nearly(a, b, measure));
      continue;
    }
    const low = measured(pair(a), pair(b), measure);
    const high = measured(nextPair(a), nextPair(b), measure);
    if (size === 4) {
      const narrowed = f32x4.demote_f64x2_zero(low);
      v128.store(out, v128.shuffle<i64>(narrowed, f32x4.demote_f64x2_zero(high), 0, 2));
    } else {
      v128.store(out, low);
      v128.store(out, high, 16);
    }
  }
}

function measured(a: v128, b: v128, measure: i32): v128 {
  if (measure === 2) return f64x2.sqrt(f64x2.add(f64x2.mul(a, a), f64x2.mul(b, b)));
  if (measure === 1) return f64x2.add(f64x2.abs(a), f64x2.abs(b));
  return f64x2.max(a, b);
}

/**
 * The measures as bytes; R = u8: rounded (a half to even) and clamped to 0…255, NaN as 0;
 * R = bool: 255 where greater than `level`, otherwise 0. Sixteen at a time, the last sixteen past the end.
 */
function measureBytes<R>(
  a: usize,
  b: usize,
  measure: i32,
  level: f64,
  out: usize,
  cols: usize,
): void {
  const size = sizeof<Real>();
  const isNear = size === 4 && prepareNear(level);
  for (const end = out + cols; out < end; out += 16, a += 16 * size, b += 16 * size) {
    if (!isNear || !nearBytes<R>(a, b, measure, out)) exactBytes<R>(a, b, measure, level, out);
  }
}

/** Sixteen bytes by double precision. */
function exactBytes<R>(a: usize, b: usize, measure: i32, level: f64, out: usize): void {
  const size = sizeof<Real>();
  const levels = f64x2.splat(level);
  for (const end = out + 16; out < end; out += 4, a += 4 * size, b += 4 * size) {
    const low = measured(pair(a), pair(b), measure);
    const high = measured(nextPair(a), nextPair(b), measure);
    const four = isBoolean<R>()
      ? i32x4.shr_u(words(f64x2.gt(low, levels), f64x2.gt(high, levels)), 24)
      : words(byte(low), byte(high));
    v128.store32_lane(out, narrow(four, four, four, four), 0);
  }
}

// Single precision does for most: three roundings move √(a² + b²) by 2⁻²³ of it, and the others by less.
// So a byte is that of double precision unless the fraction is within 2⁻¹⁴ of a half, or the measure
// within 2⁻²⁰ of the level: below 10¹⁸, where no square of a length near it overflows, and not closer
// than 10⁻²⁰ to it, where squares vanish.
function near(): usize {
  return memory.data(24);
}

/** @returns Whether single precision does. */
function prepareNear(level: f64): bool {
  const margin = abs(level) * 9.5367431640625e-7 + 1e-20;
  store<f32>(near(), <f32>(level - margin));
  store<f32>(near(), <f32>(level + margin), 4);
  store<f32>(near(), 255, 8);
  store<f32>(near(), 8388608, 12);
  store<f32>(near(), 0.49993896484375, 16);
  return abs(level) < 1e18;
}

/** Sixteen bytes by single precision; whether all of them are certain. */
function nearBytes<R>(a: usize, b: usize, measure: i32, out: usize): bool {
  const m0 = nearly(a, b, measure);
  const m1 = nearly(a + 16, b + 16, measure);
  const m2 = nearly(a + 32, b + 32, measure);
  const m3 = nearly(a + 48, b + 48, measure);
  if (isBoolean<R>()) {
    const least = v128.load32_splat(near());
    const most = v128.load32_splat(near(), 4);
    v128.store(
      out,
      i8x16.narrow_i16x8_s(
        i16x8.narrow_i32x4_s(f32x4.gt(m0, most), f32x4.gt(m1, most)),
        i16x8.narrow_i32x4_s(f32x4.gt(m2, most), f32x4.gt(m3, most)),
      ),
    );
    const uncertain = v128.or(
      v128.or(between(m0, least, most), between(m1, least, most)),
      v128.or(between(m2, least, most), between(m3, least, most)),
    );
    return !v128.any_true(uncertain);
  }
  const limit = v128.load32_splat(near(), 8);
  const whole = v128.load32_splat(near(), 12);
  const b0 = clamped(m0, limit);
  const b1 = clamped(m1, limit);
  const b2 = clamped(m2, limit);
  const b3 = clamped(m3, limit);
  const r0 = f32x4.add(b0, whole);
  const r1 = f32x4.add(b1, whole);
  const r2 = f32x4.add(b2, whole);
  const r3 = f32x4.add(b3, whole);
  v128.store(
    out,
    narrow(i32x4.sub(r0, whole), i32x4.sub(r1, whole), i32x4.sub(r2, whole), i32x4.sub(r3, whole)),
  );
  const furthest = f32x4.pmax(
    f32x4.pmax(fraction(b0, r0, whole), fraction(b1, r1, whole)),
    f32x4.pmax(fraction(b2, r2, whole), fraction(b3, r3, whole)),
  );
  return !v128.any_true(f32x4.gt(furthest, v128.load32_splat(near(), 16)));
}

function nearly(at: usize, other: usize, measure: i32): v128 {
  const a = v128.load(at);
  const b = v128.load(other);
  if (measure === 2) return f32x4.sqrt(f32x4.add(f32x4.mul(a, a), f32x4.mul(b, b)));
  if (measure === 1) return f32x4.add(f32x4.abs(a), f32x4.abs(b));
  return f32x4.max(a, b);
}

function clamped(measure: v128, limit: v128): v128 {
  return f32x4.pmin(limit, f32x4.pmax(i32x4.splat(0), measure));
}

/** How far a number is from the whole one to which adding 2²³ has rounded it. */
function fraction(number: v128, rounded: v128, whole: v128): v128 {
  return f32x4.abs(f32x4.sub(number, f32x4.sub(rounded, whole)));
}

function between(measure: v128, least: v128, most: v128): v128 {
  return v128.and(f32x4.ge(measure, least), f32x4.le(measure, most));
}

export function roundedLengths(a: usize, b: usize, measure: i32, out: usize, cols: usize): void {
  measureBytes<u8>(a, b, measure, 0, out, cols);
}

export function lengthsAbove(
  a: usize,
  b: usize,
  measure: i32,
  level: f64,
  out: usize,
  cols: usize,
): void {
  measureBytes<bool>(a, b, measure, level, out, cols);
}
