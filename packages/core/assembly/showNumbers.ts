import { byte, narrow, words } from './narrow';

/**
 * Numbers as tones, computed in double precision as the reference does:
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
  const sign = signMask(absolute);
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

function signMask(absolute: bool): v128 {
  return i64x2.splat(absolute ? i64.MIN_VALUE : 0);
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
    for (; out < blockEnd; out += 16, at += 4 * sizeof<Real>()) {
      const a = pair(at);
      const b = nextPair(at);
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
 * is NaN for ∞ as well, and NaN is neither less nor greater. Sixteen bytes at a time; 32 bytes after
 * the extremes are used.
 */
export function widenExtremes(at: usize, count: usize, extremes: usize): void {
  let low = v128.splat<Real>(<Real>Infinity);
  let high = v128.splat<Real>(<Real>-Infinity);
  for (const end = at + count * sizeof<Real>(); at < end; at += 16) {
    const x = v128.load(at);
    const finite = v128.add<Real>(x, v128.sub<Real>(x, x));
    low = v128.pmin<Real>(low, finite);
    high = v128.pmax<Real>(high, finite);
  }
  let least = load<f64>(extremes);
  let most = load<f64>(extremes, 8);
  const lanes = extremes + 16;
  v128.store(lanes, low);
  v128.store(lanes, high, 16);
  for (let lane: usize = 0; lane < 16; lane += sizeof<Real>()) {
    least = min(least, <f64>load<Real>(lanes + lane));
    most = max(most, <f64>load<Real>(lanes + 16 + lane));
  }
  store<f64>(extremes, least);
  store<f64>(extremes, most, 8);
}
