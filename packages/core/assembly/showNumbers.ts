import { byte, narrow, words } from './narrow';

/**
 * Numbers as tones, each the byte of double precision, as the reference has it:
 *
 *     tone = clamp(round(start + (x − low) · scale)), or of |x|
 *
 * Sixteen at a time, the last of them past the end.
 *
 * @param absolute Whether |x| stands for x.
 */
export function tones(
  at: usize,
  count: usize,
  out: usize,
  absolute: bool,
  low: f64,
  scale: f64,
  start: f64,
): void {
  const sign = i64x2.splat(absolute ? i64.MIN_VALUE : 0);
  const lows = f64x2.splat(low);
  const scales = f64x2.splat(scale);
  const starts = f64x2.splat(start);
  for (const end = out + count; out < end; out += 16, at += 16 * sizeof<Real>()) {
    v128.store(
      out,
      narrow(
        four(at, sign, lows, scales, starts),
        four(at + 4 * sizeof<Real>(), sign, lows, scales, starts),
        four(at + 8 * sizeof<Real>(), sign, lows, scales, starts),
        four(at + 12 * sizeof<Real>(), sign, lows, scales, starts),
      ),
    );
  }
}

function four(at: usize, sign: v128, low: v128, scale: v128, start: v128): v128 {
  return words(
    byte(f64x2.add(start, f64x2.mul(f64x2.sub(v128.andnot(pair(at), sign), low), scale))),
    byte(f64x2.add(start, f64x2.mul(f64x2.sub(v128.andnot(nextPair(at), sign), low), scale))),
  );
}

/** Two numbers as Float64, and the two after them. */
function pair(at: usize): v128 {
  return sizeof<Real>() === 4 ? f64x2.promote_low_f32x4(v128.load64_zero(at)) : v128.load(at);
}
function nextPair(at: usize): v128 {
  return sizeof<Real>() === 4
    ? f64x2.promote_low_f32x4(v128.load64_zero(at, 8))
    : v128.load(at, 16);
}

// Single precision with four lanes does for most: where the place that it finds on the scale of whole
// numbers is clear of the borders between them, by more than it may be wrong, the nearest whole number
// is that of double precision. Sixteen numbers of which one is not clear, or NaN, are done in double.

/**
 * The least place; 1.5 · 2²³, which leaves no room for a fraction, so that a sum with it is rounded and
 * ends in the whole number; and how near a place is when it is clear: places up to 257, five
 * roundings of 2⁻²⁴ each, and as much again for `low`, are right within 2⁻¹². From memory, because V8
 * builds a constant anew in each round of a loop.
 */
function limits(): usize {
  return memory.data<f32>([-0.25, 12582912, 0.499755859375]);
}

/** Whether the rounding of `low`, and of differences from it, moves no place by more than 2⁻¹³. */
function nearEnough(low: f64, scale: f64): bool {
  return scale > 1e-30 && scale < 1e30 && abs(low) * scale <= 2048;
}

/** (x − low) · scale + start, clamped from −1/4 to `most`; NaN stays. */
function place(at: usize, low: v128, scale: v128, start: v128, least: v128, most: v128): v128 {
  const found = f32x4.add(f32x4.mul(f32x4.sub(v128.load(at), low), scale), start);
  return f32x4.pmin(f32x4.pmax(found, least), most);
}

/** Where the pixels of the nearest whole numbers lie, counted from `first`: that of −4 · `rounder`. */
function nearest(places: v128, rounder: v128, first: v128): v128 {
  return i32x4.add(i32x4.shl(f32x4.add(places, rounder), 2), first);
}

function isClear(places: v128, rounder: v128, limit: v128): v128 {
  const rounded = f32x4.sub(f32x4.add(places, rounder), rounder);
  return f32x4.lt(f32x4.abs(f32x4.sub(places, rounded)), limit);
}

/**
 * Numbers as pixels by the steps of a colour map:
 *
 *     index = clamp(⌊steps · (x · unit − low) / span⌋, 0, steps − 1);     NaN: steps
 *
 * Each the pixel of double precision, as the reference has it. The addresses of pixels first stand where
 * these come to lie, a block in the first-level cache at a time, the last of them past the end.
 *
 * @param pixels `steps + 1` pixels.
 */
export function stepPixels(
  at: usize,
  count: usize,
  out: usize,
  unit: f64,
  low: f64,
  span: f64,
  steps: i32,
  pixels: usize,
): void {
  const scale = <f64>steps / span;
  const near = unit === 1 && nearEnough(low, scale);
  const nearLow = f32x4.splat(<f32>low);
  const nearScale = f32x4.splat(<f32>scale);
  // ⌊t⌋ is the whole number nearest to t − 1/2.
  const half = f32x4.splat(-0.5);
  const least = v128.load32_splat(limits());
  const rounder = v128.load32_splat(limits(), 4);
  const limit = v128.load32_splat(limits(), 8);
  const most = f32x4.splat(<f32>(steps - 1) + 0.25);
  const units = f64x2.splat(unit);
  const lows = f64x2.splat(low);
  const spans = f64x2.splat(span);
  const factor = f64x2.splat(steps);
  const last = f64x2.splat(steps - 1);
  const first = i32x4.sub(i32x4.splat(<i32>pixels), i32x4.shl(rounder, 2));
  const start = i32x4.splat(<i32>pixels);
  const none = i32x4.splat(steps);
  const whole = v128.load64_splat(memory.data<f64>([4503599627370496]));
  for (const end = out + count * 4; out < end; ) {
    const blockEnd = min(out + 4096, end);
    const block = out;
    for (; out < blockEnd; out += 64, at += 16 * sizeof<Real>()) {
      if (sizeof<Real>() === 4 && near) {
        const a = place(at, nearLow, nearScale, half, least, most);
        const b = place(at + 16, nearLow, nearScale, half, least, most);
        const c = place(at + 32, nearLow, nearScale, half, least, most);
        const d = place(at + 48, nearLow, nearScale, half, least, most);
        const clear = v128.and(
          v128.and(isClear(a, rounder, limit), isClear(b, rounder, limit)),
          v128.and(isClear(c, rounder, limit), isClear(d, rounder, limit)),
        );
        if (i32x4.all_true(clear)) {
          v128.store(out, nearest(a, rounder, first));
          v128.store(out, nearest(b, rounder, first), 16);
          v128.store(out, nearest(c, rounder, first), 32);
          v128.store(out, nearest(d, rounder, first), 48);
          continue;
        }
      }
      for (let n: usize = 0; n < 4; n++) {
        const x = at + n * 4 * sizeof<Real>();
        const a = pair(x);
        const b = nextPair(x);
        const indices = words(
          step(a, units, lows, spans, factor, last, whole),
          step(b, units, lows, spans, factor, last, whole),
        );
        const numbers = words(f64x2.eq(a, a), f64x2.eq(b, b));
        const index = v128.bitselect(indices, none, numbers);
        v128.store(out + n * 16, i32x4.add(i32x4.shl(index, 2), start));
      }
    }
    for (let to = block; to < blockEnd; to += 16) {
      store<u32>(to, load<u32>(load<u32>(to)));
      store<u32>(to, load<u32>(load<u32>(to, 4)), 4);
      store<u32>(to, load<u32>(load<u32>(to, 8)), 8);
      store<u32>(to, load<u32>(load<u32>(to, 12)), 12);
    }
  }
}

/** The index in the lower word of each lane: adding 2⁵² to a whole number leaves it there. */
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
 * is NaN for ∞ as well, and NaN is neither less nor greater. Two vectors at a time, whose extremes
 * are found apart because each has to wait for the one before; 32 bytes after `extremes` are used.
 */
export function widenExtremes(at: usize, count: usize, extremes: usize): void {
  let low0 = v128.splat<Real>(<Real>Infinity);
  let low1 = low0;
  let high0 = v128.splat<Real>(<Real>-Infinity);
  let high1 = high0;
  for (const end = at + count * sizeof<Real>(); at < end; at += 32) {
    const x0 = finite(v128.load(at));
    const x1 = finite(v128.load(at, 16));
    low0 = v128.pmin<Real>(low0, x0);
    low1 = v128.pmin<Real>(low1, x1);
    high0 = v128.pmax<Real>(high0, x0);
    high1 = v128.pmax<Real>(high1, x1);
  }
  let least = load<f64>(extremes);
  let most = load<f64>(extremes, 8);
  const lanes = extremes + 16;
  v128.store(lanes, v128.pmin<Real>(low0, low1));
  v128.store(lanes, v128.pmax<Real>(high0, high1), 16);
  for (let lane: usize = 0; lane < 16; lane += sizeof<Real>()) {
    least = min(least, <f64>load<Real>(lanes + lane));
    most = max(most, <f64>load<Real>(lanes + 16 + lane));
  }
  store<f64>(extremes, least);
  store<f64>(extremes, most, 8);
}

function finite(x: v128): v128 {
  return v128.add<Real>(x, v128.sub<Real>(x, x));
}
