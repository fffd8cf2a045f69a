import { narrow } from './narrow';

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

/** Bytes as grey pixels: three times the byte, and 255. */
export function grayPixels(at: usize, count: usize, out: usize): void {
  const opaque = i32x4.splat(-1);
  for (const end = at + count; at < end; at += 16, out += 64) {
    const tone = v128.load(at);
    mix(tone, tone, tone, opaque, out);
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
  for (const end = out + count * 4; out < end; out += 64) {
    mix(v128.load(red), v128.load(green), v128.load(blue), v128.load(alpha), out);
    red += 16;
    green += 16;
    blue += 16;
    alpha += 16;
  }
}

function mix(red: v128, green: v128, blue: v128, alpha: v128, out: usize): void {
  const lowRg = lowBytes(red, green);
  const lowBa = lowBytes(blue, alpha);
  v128.store(out, v128.shuffle<i16>(lowRg, lowBa, 0, 8, 1, 9, 2, 10, 3, 11));
  v128.store(out, v128.shuffle<i16>(lowRg, lowBa, 4, 12, 5, 13, 6, 14, 7, 15), 16);
  const highRg = highBytes(red, green);
  const highBa = highBytes(blue, alpha);
  v128.store(out, v128.shuffle<i16>(highRg, highBa, 0, 8, 1, 9, 2, 10, 3, 11), 32);
  v128.store(out, v128.shuffle<i16>(highRg, highBa, 4, 12, 5, 13, 6, 14, 7, 15), 48);
}

/** The first halves, or the second, of two vectors, byte by byte in turn. */
function lowBytes(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}
function highBytes(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
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
