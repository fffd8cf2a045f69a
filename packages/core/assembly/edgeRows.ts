/**
 * Rows of an edge map: the gradient (x, y) by 3×3 kernels that are the products of [corner, side,
 * corner] and [−1, 0, 1], and its length, in whole numbers but for the root.
 *
 *     Length = i16: |x| + |y|        Length = i32: √(x² + y²)
 *     R = u8: rounded to nearest and clamped to 0…255
 *     R = f32: as it is
 *     R = bool: 255 where |x| + |y|, or x² + y², is greater than `level`, otherwise 0
 *
 * x² + y² is a whole number, so its root is never halfway between two. Where Float32 does not hold
 * the square, above 2²⁴, it is far above 255; R = f32 is for kernels whose squares do not come there.
 *
 * A row is done sixteen elements at a time (eight with R = f32), the last of them past its end. Rows of `out` follow each
 * other without a gap, so each is written after the one above it.
 *
 * @param gray Column 0 of the first of `rows + 2` rows of 16-bit numbers from 0 to 255, which go on
 *   for one column on either side.
 * @param pitch Bytes from one row of `gray` to the next.
 */
function edgeRows<R>(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  level: i32,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  const corners = i16x8.splat(corner);
  const sides = i16x8.splat(side);
  const levels = sizeof<Length>() === 4 ? i32x4.splat(level) : i16x8.splat(<i16>level);
  // 2²³. From memory, because V8 builds a constant again in each round of a loop.
  const whole = v128.load32_splat(memory.data<f32>([8388608]));
  for (let r: usize = 0; r < rows; r++) {
    let above = gray + r * pitch - 2;
    let to = out + r * cols * sizeof<R>();
    for (const end = to + cols * sizeof<R>(); to < end; ) {
      const here = above + pitch;
      const below = here + pitch;
      const low = strengths<R>(above, here, below, corners, sides, levels, whole, to);
      if (isFloat<R>()) {
        to += 32;
        above += 16;
        continue;
      }
      const high = strengths<R>(
        above + 16,
        here + 16,
        below + 16,
        corners,
        sides,
        levels,
        whole,
        to,
      );
      v128.store(to, i8x16.narrow_i16x8_u(low, high));
      to += 16;
      above += 32;
    }
  }
}

/**
 * Eight strengths, which are still to be clamped; with R = f32 they are stored at `to`. The first three
 * places are one column to the left.
 */
function strengths<R>(
  above: usize,
  here: usize,
  below: usize,
  corner: v128,
  side: v128,
  level: v128,
  whole: v128,
  to: usize,
): v128 {
  const falling = i16x8.sub(v128.load(below, 4), v128.load(above));
  const rising = i16x8.sub(v128.load(below), v128.load(above, 4));
  const across = i16x8.sub(v128.load(here, 4), v128.load(here));
  const down = i16x8.sub(v128.load(below, 2), v128.load(above, 2));
  const x = weigh(i16x8.sub(falling, rising), across, corner, side);
  const y = weigh(i16x8.add(falling, rising), down, corner, side);
  if (sizeof<Length>() === 2) {
    const sum = i16x8.add(i16x8.abs(x), i16x8.abs(y));
    if (isFloat<R>()) {
      v128.store(to, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(sum)));
      v128.store(to, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(sum)), 16);
    }
    return isBoolean<R>() ? i16x8.shr_u(i16x8.gt_s(sum, level), 8) : sum;
  }
  const low = squares(v128.shuffle<i16>(x, y, 0, 8, 1, 9, 2, 10, 3, 11));
  const high = squares(v128.shuffle<i16>(x, y, 4, 12, 5, 13, 6, 14, 7, 15));
  if (isFloat<R>()) {
    v128.store(to, f32x4.sqrt(f32x4.convert_i32x4_s(low)));
    v128.store(to, f32x4.sqrt(f32x4.convert_i32x4_s(high)), 16);
    return low;
  }
  if (!isBoolean<R>()) return i16x8.narrow_i32x4_s(root(low, whole), root(high, whole));
  const greater = i16x8.narrow_i32x4_s(i32x4.gt_s(low, level), i32x4.gt_s(high, level));
  return i16x8.shr_u(greater, 8);
}

function weigh(corners: v128, sides: v128, corner: v128, side: v128): v128 {
  return i16x8.add(i16x8.mul(corners, corner), i16x8.mul(sides, side));
}

/** x² + y² of pairs. */
export function squares(pairs: v128): v128 {
  return i32x4.dot_i16x8_s(pairs, pairs);
}

/** Adding 2²³ leaves no room for a fraction: the sum is rounded, and ends in the whole number. */
function root(square: v128, whole: v128): v128 {
  return i32x4.sub(f32x4.add(f32x4.sqrt(f32x4.convert_i32x4_s(square)), whole), whole);
}

export function roundedEdges(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  edgeRows<u8>(gray, pitch, corner, side, 0, out, rows, cols);
}

export function edgeLengths(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  edgeRows<f32>(gray, pitch, corner, side, 0, out, rows, cols);
}

export function edgesAbove(
  gray: usize,
  pitch: usize,
  corner: i16,
  side: i16,
  level: i32,
  out: usize,
  rows: usize,
  cols: usize,
): void {
  edgeRows<bool>(gray, pitch, corner, side, level, out, rows, cols);
}
