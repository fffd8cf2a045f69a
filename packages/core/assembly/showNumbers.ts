import { nextPair, pair } from './lanes';
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
