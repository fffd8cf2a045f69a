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
