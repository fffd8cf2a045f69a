import { byte, narrow, words } from './store';

/**
 * Numbers of type T (f32 or f64) as tones, computed in double precision as the reference does:
 *
 *     tone = clamp(round(start + (x − low) · scale)), or of |x|
 *
 * Sixteen at a time, the last of them past the end.
 *
 * @param absolute Whether |x| stands for x.
 */
export function tones<T>(
  at: usize,
  count: usize,
  out: usize,
  absolute: bool,
  low: f64,
  scale: f64,
  start: f64,
): void {
  const sign = signMask(absolute);
  const lows = f64x2.splat(low);
  const scales = f64x2.splat(scale);
  const starts = f64x2.splat(start);
  for (const end = out + count; out < end; out += 16, at += 16 * sizeof<T>()) {
    v128.store(
      out,
      narrow(
        four<T>(at, sign, lows, scales, starts),
        four<T>(at + 4 * sizeof<T>(), sign, lows, scales, starts),
        four<T>(at + 8 * sizeof<T>(), sign, lows, scales, starts),
        four<T>(at + 12 * sizeof<T>(), sign, lows, scales, starts),
      ),
    );
  }
}

function four<T>(at: usize, sign: v128, low: v128, scale: v128, start: v128): v128 {
  return words(
    byte(f64x2.add(start, f64x2.mul(f64x2.sub(v128.andnot(pair<T>(at), sign), low), scale))),
    byte(f64x2.add(start, f64x2.mul(f64x2.sub(v128.andnot(nextPair<T>(at), sign), low), scale))),
  );
}

function signMask(absolute: bool): v128 {
  return i64x2.splat(absolute ? i64.MIN_VALUE : 0);
}

/** Two numbers as Float64, and the two after them. */
function pair<T>(at: usize): v128 {
  return sizeof<T>() === 4 ? f64x2.promote_low_f32x4(v128.load64_zero(at)) : v128.load(at);
}
function nextPair<T>(at: usize): v128 {
  return sizeof<T>() === 4 ? f64x2.promote_low_f32x4(v128.load64_zero(at, 8)) : v128.load(at, 16);
}

/** Float32 as tones where nothing is scaled: rounded and clamped, NaN as 0. Exact in four lanes. */
export function plainTones(at: usize, count: usize, out: usize, absolute: bool): void {
  const sign = i32x4.splat(absolute ? i32.MIN_VALUE : 0);
  for (const end = out + count; out < end; out += 16, at += 64) {
    v128.store(
      out,
      narrow(
        plain(v128.load(at), sign),
        plain(v128.load(at, 16), sign),
        plain(v128.load(at, 32), sign),
        plain(v128.load(at, 48), sign),
      ),
    );
  }
}

/** Adding 2²³ leaves no room for a fraction: the sum is rounded, and ends in the whole number. */
function plain(numbers: v128, sign: v128): v128 {
  const limits = memory.data<f32>([255, 8388608]);
  const whole = v128.load32_splat(limits, 4);
  const positive = f32x4.pmax(i32x4.splat(0), v128.andnot(numbers, sign));
  const clamped = f32x4.pmin(v128.load32_splat(limits), positive);
  return i32x4.sub(f32x4.add(clamped, whole), whole);
}

/**
 * Numbers as pixels by the steps of a colour map:
 *
 *     index = clamp(⌊steps · (x · unit − low) / span⌋, 0, steps − 1);     NaN: steps
 *
 * In double precision, as the reference. Indices first stand where their pixels come to lie, a block
 * in the first-level cache at a time.
 *
 * @param pixels `steps + 1` pixels.
 */
export function stepPixels<T>(
  at: usize,
  count: usize,
  out: usize,
  unit: f64,
  low: f64,
  span: f64,
  steps: i32,
  pixels: usize,
): void {
  const units = f64x2.splat(unit);
  const lows = f64x2.splat(low);
  const spans = f64x2.splat(span);
  const factor = f64x2.splat(steps);
  const last = f64x2.splat(steps - 1);
  const none = i32x4.splat(steps);
  const whole = v128.load64_splat(memory.data<f64>([4503599627370496]));
  for (const end = out + count * 4; out < end; ) {
    const blockEnd = min(out + 4096, end);
    const block = out;
    for (; out < blockEnd; out += 16, at += 4 * sizeof<T>()) {
      const a = pair<T>(at);
      const b = nextPair<T>(at);
      const indices = words(
        step(a, units, lows, spans, factor, last, whole),
        step(b, units, lows, spans, factor, last, whole),
      );
      const numbers = words(f64x2.eq(a, a), f64x2.eq(b, b));
      v128.store(out, v128.bitselect(indices, none, numbers));
    }
    for (let to = block; to < blockEnd; to += 16) {
      store<u32>(to, load<u32>(pixels + load<u32>(to) * 4));
      store<u32>(to, load<u32>(pixels + load<u32>(to, 4) * 4), 4);
      store<u32>(to, load<u32>(pixels + load<u32>(to, 8) * 4), 8);
      store<u32>(to, load<u32>(pixels + load<u32>(to, 12) * 4), 12);
    }
  }
}

function step(
  x: v128,
  unit: v128,
  low: v128,
  span: v128,
  steps: v128,
  last: v128,
  whole: v128,
): v128 {
  const t = f64x2.mul(f64x2.div(f64x2.sub(f64x2.mul(x, unit), low), span), steps);
  const inside = f64x2.pmin(last, f64x2.pmax(i64x2.splat(0), t));
  return f64x2.add(f64x2.floor(inside), whole);
}

/**
 * Widens the extremes at `extremes`, two Float64, to the finite ones of `count` numbers: x + (x − x)
 * is NaN for ∞ as well, and NaN is neither less nor greater. Sixteen bytes at a time.
 */
export function extremes<T>(at: usize, count: usize, extremes: usize): void {
  let low = v128.splat<T>(<T>Infinity);
  let high = v128.splat<T>(<T>-Infinity);
  for (const end = at + count * sizeof<T>(); at < end; at += 16) {
    const x = v128.load(at);
    const finite = v128.add<T>(x, v128.sub<T>(x, x));
    low = v128.pmin<T>(low, finite);
    high = v128.pmax<T>(high, finite);
  }
  let least = load<f64>(extremes);
  let most = load<f64>(extremes, 8);
  const lanes = memory.data(32, 16);
  v128.store(lanes, low);
  v128.store(lanes, high, 16);
  for (let lane: usize = 0; lane < 16; lane += sizeof<T>()) {
    least = min(least, <f64>load<T>(lanes + lane));
    most = max(most, <f64>load<T>(lanes + 16 + lane));
  }
  store<f64>(extremes, least);
  store<f64>(extremes, most, 8);
}

/** Bytes as grey pixels: three times the byte, and 255. */
export function grayPixels(at: usize, count: usize, out: usize): void {
  const opaque = i32x4.splat(0xff000000);
  for (const end = at + count; at < end; at += 16, out += 64) {
    const bytes = v128.load(at);
    v128.store(
      out,
      v128.or(
        opaque,
        v128.shuffle<u8>(bytes, opaque, 0, 0, 0, 16, 1, 1, 1, 16, 2, 2, 2, 16, 3, 3, 3, 16),
      ),
    );
    v128.store(
      out,
      v128.or(
        opaque,
        v128.shuffle<u8>(bytes, opaque, 4, 4, 4, 16, 5, 5, 5, 16, 6, 6, 6, 16, 7, 7, 7, 16),
      ),
      16,
    );
    v128.store(
      out,
      v128.or(
        opaque,
        v128.shuffle<u8>(bytes, opaque, 8, 8, 8, 16, 9, 9, 9, 16, 10, 10, 10, 16, 11, 11, 11, 16),
      ),
      32,
    );
    v128.store(
      out,
      v128.or(
        opaque,
        v128.shuffle<u8>(
          bytes,
          opaque,
          12,
          12,
          12,
          16,
          13,
          13,
          13,
          16,
          14,
          14,
          14,
          16,
          15,
          15,
          15,
          16,
        ),
      ),
      48,
    );
  }
}

/** Four planes of bytes as pixels. */
export function mixPixels(
  red: usize,
  green: usize,
  blue: usize,
  alpha: usize,
  count: usize,
  out: usize,
): void {
  for (
    const end = red + count;
    red < end;
    red += 16, green += 16, blue += 16, alpha += 16, out += 64
  ) {
    const r = v128.load(red);
    const g = v128.load(green);
    const b = v128.load(blue);
    const a = v128.load(alpha);
    const rgLow = v128.shuffle<u8>(r, g, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const rgHigh = v128.shuffle<u8>(
      r,
      g,
      8,
      24,
      9,
      25,
      10,
      26,
      11,
      27,
      12,
      28,
      13,
      29,
      14,
      30,
      15,
      31,
    );
    const baLow = v128.shuffle<u8>(b, a, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const baHigh = v128.shuffle<u8>(
      b,
      a,
      8,
      24,
      9,
      25,
      10,
      26,
      11,
      27,
      12,
      28,
      13,
      29,
      14,
      30,
      15,
      31,
    );
    v128.store(out, v128.shuffle<i16>(rgLow, baLow, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(out, v128.shuffle<i16>(rgLow, baLow, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    v128.store(out, v128.shuffle<i16>(rgHigh, baHigh, 0, 8, 1, 9, 2, 10, 3, 11), 32);
    v128.store(out, v128.shuffle<i16>(rgHigh, baHigh, 4, 12, 5, 13, 6, 14, 7, 15), 48);
  }
}

/** The pixel, of 256, that stands for each byte. */
export function bytePixels(at: usize, count: usize, out: usize, pixels: usize): void {
  for (const end = at + count; at < end; at += 4, out += 16) {
    store<u32>(out, load<u32>(pixels + <usize>load<u8>(at) * 4));
    store<u32>(out, load<u32>(pixels + <usize>load<u8>(at, 1) * 4), 4);
    store<u32>(out, load<u32>(pixels + <usize>load<u8>(at, 2) * 4), 8);
    store<u32>(out, load<u32>(pixels + <usize>load<u8>(at, 3) * 4), 12);
  }
}

/** The tone, of 256, that stands for each byte. */
export function byteTones(at: usize, count: usize, out: usize, table: usize): void {
  for (const end = at + count; at < end; at += 4, out += 4) {
    store<u8>(out, load<u8>(table + load<u8>(at)));
    store<u8>(out, load<u8>(table + load<u8>(at, 1)), 1);
    store<u8>(out, load<u8>(table + load<u8>(at, 2)), 2);
    store<u8>(out, load<u8>(table + load<u8>(at, 3)), 3);
  }
}

export function tonesFloat32(
  at: usize,
  count: usize,
  out: usize,
  absolute: bool,
  low: f64,
  scale: f64,
  start: f64,
): void {
  tones<f32>(at, count, out, absolute, low, scale, start);
}
export function tonesFloat64(
  at: usize,
  count: usize,
  out: usize,
  absolute: bool,
  low: f64,
  scale: f64,
  start: f64,
): void {
  tones<f64>(at, count, out, absolute, low, scale, start);
}
export function stepPixelsFloat32(
  at: usize,
  count: usize,
  out: usize,
  unit: f64,
  low: f64,
  span: f64,
  steps: i32,
  pixels: usize,
): void {
  stepPixels<f32>(at, count, out, unit, low, span, steps, pixels);
}
export function stepPixelsFloat64(
  at: usize,
  count: usize,
  out: usize,
  unit: f64,
  low: f64,
  span: f64,
  steps: i32,
  pixels: usize,
): void {
  stepPixels<f64>(at, count, out, unit, low, span, steps, pixels);
}
export function extremesFloat32(at: usize, count: usize, extremes_: usize): void {
  extremes<f32>(at, count, extremes_);
}
export function extremesFloat64(at: usize, count: usize, extremes_: usize): void {
  extremes<f64>(at, count, extremes_);
}
