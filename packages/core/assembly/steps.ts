import { addProduct, nextPair, pair } from './lanes';
import { words } from './narrow';

/**
 * Numbers as pixels by the steps of a colour map:
 *
 *     index = clamp(⌊steps · (x · unit − low) / span⌋, 0, steps − 1);     NaN: steps
 *
 * Each the pixel of double precision, as the reference has it, sixteen at a time, the last of them past
 * the end: their addresses first stand where they come to lie.
 *
 * @param pixels `steps + 1` pixels, below 8192.
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
  prepareExact(unit, low, span, steps, pixels);
  const isNear =
    sizeof<Real>() === 4 && unit === 1 && prepareNear(low, <f64>steps / span, steps, pixels);
  for (const end = out + count * 4; out < end; out += 64, at += 16 * sizeof<Real>()) {
    if (!isNear || !nearAddresses(at, out)) exactAddresses(at, out);
    lookUp(out);
    lookUp(out + 16);
    lookUp(out + 32);
    lookUp(out + 48);
  }
}

/** The pixels at four addresses, in their place. */
function lookUp(at: usize): void {
  store<u32>(at, load<u32>(load<u32>(at)));
  store<u32>(at, load<u32>(load<u32>(at, 4)), 4);
  store<u32>(at, load<u32>(load<u32>(at, 8)), 8);
  store<u32>(at, load<u32>(load<u32>(at, 12)), 12);
}

// What loops need of `stepPixels` stands in memory, because V8 moves divisions and conversions of
// numbers into a loop that uses what they come to.
function exact(): usize {
  return memory.data(64);
}

function prepareExact(unit: f64, low: f64, span: f64, steps: i32, pixels: usize): void {
  store<f64>(exact(), unit);
  store<f64>(exact(), low, 8);
  store<f64>(exact(), span, 16);
  store<f64>(exact(), steps, 24);
  store<f64>(exact(), steps - 1, 32);
  store<f64>(exact(), 4503599627370496, 40);
  store<u32>(exact(), steps, 48);
  store<u32>(exact(), pixels, 52);
}

/** Sixteen addresses by the formula. */
function exactAddresses(at: usize, out: usize): void {
  const unit = v128.load64_splat(exact());
  const low = v128.load64_splat(exact(), 8);
  const span = v128.load64_splat(exact(), 16);
  const steps = v128.load64_splat(exact(), 24);
  const last = v128.load64_splat(exact(), 32);
  const whole = v128.load64_splat(exact(), 40);
  const none = v128.load32_splat(exact(), 48);
  const first = v128.load32_splat(exact(), 52);
  for (const end = out + 64; out < end; out += 16, at += 4 * sizeof<Real>()) {
    const a = pair(at);
    const b = nextPair(at);
    const indices = words(
      step(a, unit, low, span, steps, last, whole),
      step(b, unit, low, span, steps, last, whole),
    );
    const index = v128.bitselect(indices, none, words(f64x2.eq(a, a), f64x2.eq(b, b)));
    v128.store(out, i32x4.add(i32x4.shl(index, 2), first));
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

// Single precision does for most: as 4096 and more, the number of a pixel's word in memory has 11 bits
// of fraction behind it, in steps of g = 2⁻¹¹. These are right within g/2 and the rounding of the sum
// to them, for two roundings of 2⁻²⁴ each move a product below 1536 + 257 by less than g/2; `start`,
// rounded up, moves it by up to g more. So the index is that of double precision unless the fraction
// is 0 or g.
function near(): usize {
  return memory.data(24);
}

/** @returns Whether single precision does. */
function prepareNear(low: f64, scale: f64, steps: i32, pixels: usize): bool {
  const start = -low * scale;
  const first = <f64>(4096 + pixels / 4);
  store<f32>(near(), <f32>scale);
  store<f32>(near(), <f32>(first + ceil(start * 2048) / 2048), 4);
  store<f32>(near(), <f32>(first + 0.5), 8);
  store<f32>(near(), <f32>(first + <f64>steps - 0.5), 12);
  store<u32>(near(), 0x7fe, 16);
  store<u32>(near(), 0x3ffc, 20);
  return scale > 1e-30 && scale < 1e30 && abs(start) <= 1536;
}

/** Sixteen addresses by single precision; whether all of them are those of the formula. */
function nearAddresses(at: usize, out: usize): bool {
  const scale = v128.load32_splat(near());
  const start = v128.load32_splat(near(), 4);
  const least = v128.load32_splat(near(), 8);
  const most = v128.load32_splat(near(), 12);
  const fraction = v128.load32_splat(near(), 16);
  const bytes = v128.load32_splat(near(), 20);
  const a = place(at, scale, start, least, most);
  const b = place(at + 16, scale, start, least, most);
  const c = place(at + 32, scale, start, least, most);
  const d = place(at + 48, scale, start, least, most);
  v128.store(out, v128.and(i32x4.shr_u(a, 9), bytes));
  v128.store(out, v128.and(i32x4.shr_u(b, 9), bytes), 16);
  v128.store(out, v128.and(i32x4.shr_u(c, 9), bytes), 32);
  v128.store(out, v128.and(i32x4.shr_u(d, 9), bytes), 48);
  const fractions = i32x4.min_u(
    i32x4.min_u(v128.and(a, fraction), v128.and(b, fraction)),
    i32x4.min_u(v128.and(c, fraction), v128.and(d, fraction)),
  );
  // NaN if one of them is.
  const sum = f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
  return i32x4.all_true(v128.and(fractions, f32x4.eq(sum, sum)));
}

function place(at: usize, scale: v128, start: v128, least: v128, most: v128): v128 {
  const found = addProduct(start, v128.load(at), scale);
  return f32x4.pmin(f32x4.pmax(found, least), most);
}
