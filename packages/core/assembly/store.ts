import { byte, narrow, words } from './narrow';

// Numbers as bytes, each in its own place: byte `n` is written once number `n` has been read. The last
// vector of numbers may be read past the end.

/** Whole numbers of 16 bits, clamped to 0…255. */
export function clampInt16(at: usize, count: usize): void {
  let to = at;
  for (const end = at + count; to < end; to += 16, at += 32) {
    v128.store(to, i8x16.narrow_i16x8_u(v128.load(at), v128.load(at, 16)));
  }
}

/** Whole numbers of 32 bits, clamped to 0…255. */
export function clampInt32(at: usize, count: usize): void {
  let to = at;
  for (const end = at + count; to < end; to += 16, at += 64) {
    v128.store(to, narrow(v128.load(at), v128.load(at, 16), v128.load(at, 32), v128.load(at, 48)));
  }
}

/** The lower 8 of 16 bits. */
export function wrapInt16(at: usize, count: usize): void {
  const lower = i16x8.splat(255);
  let to = at;
  for (const end = at + count; to < end; to += 16, at += 32) {
    const low = v128.and(v128.load(at), lower);
    v128.store(to, i8x16.narrow_i16x8_u(low, v128.and(v128.load(at, 16), lower)));
  }
}

/** Whole numbers of 16 bits times `scale`, rounded (a half to even) and clamped to 0…255. */
export function scaleInt16(at: usize, count: usize, scale: f32): void {
  const factor = f32x4.splat(scale);
  let to = at;
  for (const end = at + count; to < end; to += 16, at += 32) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    v128.store(
      to,
      narrow(
        scaled(i32x4.extend_low_i16x8_s(a), factor),
        scaled(i32x4.extend_high_i16x8_s(a), factor),
        scaled(i32x4.extend_low_i16x8_s(b), factor),
        scaled(i32x4.extend_high_i16x8_s(b), factor),
      ),
    );
  }
}

/** As `scaleInt16`, of 32 bits: numbers up to 2²⁴, and up to 2²² times the scale. */
export function scaleInt32(at: usize, count: usize, scale: f32): void {
  const factor = f32x4.splat(scale);
  let to = at;
  for (const end = at + count; to < end; to += 16, at += 64) {
    v128.store(
      to,
      narrow(
        scaled(v128.load(at), factor),
        scaled(v128.load(at, 16), factor),
        scaled(v128.load(at, 32), factor),
        scaled(v128.load(at, 48), factor),
      ),
    );
  }
}

/** Adding 1.5 · 2²³ leaves no room for a fraction: the sum is rounded, and ends in the whole number. */
function scaled(whole: v128, factor: v128): v128 {
  const round = v128.load32_splat(memory.data<f32>([12582912]));
  return i32x4.sub(f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(whole), factor), round), round);
}

/** Float64 as a Uint8ClampedArray stores it: rounded (a half to even), clamped, NaN as 0. */
export function roundNumbers(at: usize, count: usize): void {
  let to = at;
  for (const end = at + count; to < end; to += 16, at += 128) {
    v128.store(to, narrow(clamped(at), clamped(at + 32), clamped(at + 64), clamped(at + 96)));
  }
}

function clamped(at: usize): v128 {
  return words(byte(v128.load(at)), byte(v128.load(at, 16)));
}

/**
 * Float64 as a Uint8Array stores it: cut off and wrapped round.
 *
 * @returns Whether all were below 2³¹ in size; if not, or for NaN, nothing is written.
 */
export function cutNumbers(at: usize, count: usize): bool {
  const limit = f64x2.splat(2147483648);
  const end = at + count * 8;
  let inside = i64x2.splat(-1);
  for (let x = at; x < end; x += 16) {
    inside = v128.and(inside, f64x2.lt(f64x2.abs(v128.load(x)), limit));
  }
  if (!i64x2.all_true(inside)) return false;
  const lower = i32x4.splat(255);
  for (let to = at; at < end; to += 8, at += 64) {
    const low = i16x8.narrow_i32x4_s(cut(at, lower), cut(at + 32, lower));
    v128.store64_lane(to, i8x16.narrow_i16x8_u(low, low), 0);
  }
  return true;
}

function cut(at: usize, lower: v128): v128 {
  const low = i32x4.trunc_sat_f64x2_s_zero(v128.load(at));
  const high = i32x4.trunc_sat_f64x2_s_zero(v128.load(at, 16));
  return v128.and(v128.shuffle<i64>(low, high, 0, 2), lower);
}
