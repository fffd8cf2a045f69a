/**
 * Rows of grey values from RGBA pixels, 8 or 16 bits each (T is u8 or i16):
 *
 *     grey = (19595·R + 38470·G + 7471·B + 32768) >> 16
 *
 * A row is done sixteen pixels at a time: the last sixteen may be read past the end of `source` and
 * written past the end of the row.
 *
 * @param pitch Bytes from one row of `out` to the next.
 */
export function grayRows<T>(
  source: usize,
  rows: usize,
  cols: usize,
  out: usize,
  pitch: usize,
): void {
  // 38470 does not fit 16 signed bits: it is 19235 · 2, and 16384 · 2 is for rounding. All of it is
  // from memory, because V8 builds a constant again in each round of a loop.
  const weights = memory.data<i16>([19595, 7471, 19235, 16384]);
  const masks = memory.data<i32>([0x00ff00ff, 0x1fe, 0x20000]);
  const redBlue = v128.load32_splat(weights);
  const greenOne = v128.load32_splat(weights, 4);
  const evenBytes = v128.load32_splat(masks);
  const twiceByte = v128.load32_splat(masks, 4);
  const twiceOne = v128.load32_splat(masks, 8);
  for (let r: usize = 0; r < rows; r++) {
    let to = out + r * pitch;
    let x = source + r * cols * 4;
    for (const end = x + cols * 4; x < end; x += 64, to += 16 * sizeof<T>()) {
      const a = gray4(v128.load(x), redBlue, greenOne, evenBytes, twiceByte, twiceOne);
      const b = gray4(v128.load(x, 16), redBlue, greenOne, evenBytes, twiceByte, twiceOne);
      const c = gray4(v128.load(x, 32), redBlue, greenOne, evenBytes, twiceByte, twiceOne);
      const d = gray4(v128.load(x, 48), redBlue, greenOne, evenBytes, twiceByte, twiceOne);
      const low = i16x8.narrow_i32x4_s(a, b);
      const high = i16x8.narrow_i32x4_s(c, d);
      if (sizeof<T>() === 1) {
        v128.store(to, i8x16.narrow_i16x8_u(low, high));
      } else {
        v128.store(to, low);
        v128.store(to, high, 16);
      }
    }
  }
}

/** Four pixels, from the pairs (R, B) and (2·G, 2). */
function gray4(
  pixels: v128,
  redBlue: v128,
  greenOne: v128,
  evenBytes: v128,
  twiceByte: v128,
  twiceOne: v128,
): v128 {
  const twiceGreen = v128.and(i32x4.shr_u(pixels, 7), twiceByte);
  const sum = i32x4.add(
    i32x4.dot_i16x8_s(v128.and(pixels, evenBytes), redBlue),
    i32x4.dot_i16x8_s(v128.or(twiceGreen, twiceOne), greenOne),
  );
  return i32x4.shr_u(sum, 16);
}

/** Rows of bytes as 16-bit integers, read and written as by `grayRows`. */
export function widenRows(source: usize, rows: usize, cols: usize, out: usize, pitch: usize): void {
  for (let r: usize = 0; r < rows; r++) {
    let to = out + r * pitch;
    let x = source + r * cols;
    for (const end = x + cols; x < end; x += 16, to += 32) {
      const bytes = v128.load(x);
      v128.store(to, i16x8.extend_low_i8x16_u(bytes));
      v128.store(to, i16x8.extend_high_i8x16_u(bytes), 16);
    }
  }
}

export function grayRowsUint8(
  source: usize,
  rows: usize,
  cols: usize,
  out: usize,
  pitch: usize,
): void {
  grayRows<u8>(source, rows, cols, out, pitch);
}

export function grayRowsInt16(
  source: usize,
  rows: usize,
  cols: usize,
  out: usize,
  pitch: usize,
): void {
  grayRows<i16>(source, rows, cols, out, pitch);
}
