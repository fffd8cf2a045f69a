/**
 * Rows of marks for Canny's hysteresis: 255 on a ridge whose length is greater than `high`, 1 on one
 * whose length is greater than `low`, which is not below 0, and 0 elsewhere. A ridge is longer than
 * its two neighbours along the gradient; the rule is that of `isRidge`.
 *
 * Eight elements at a time, the last eight past the end of the row. Rows of `out` follow each other
 * without a gap, so each is written after the one above it.
 *
 * @param x, y, length What `slopeRows` wrote, at the first row of marks.
 * @param pitch Bytes from one row of `x` and `y` to the next.
 * @param first The index of the first mark, to count from.
 * @param strong Where the indices of the marks 255 go, as 32-bit integers.
 * @returns The end of those.
 */
export function ridgeRows(
  x: usize,
  y: usize,
  length: usize,
  pitch: usize,
  low: i32,
  high: i32,
  out: usize,
  rows: usize,
  cols: usize,
  first: i32,
  strong: usize,
): usize {
  const size = sizeof<Length>();
  const step = pitch * (size / 2);
  const lowest = v128.splat<Length>(<Length>low);
  const highest = v128.splat<Length>(<Length>high);
  // tan 22.5° in 15-bit fixed point, below −1.
  const tangent = v128.load32_splat(memory.data<i16>([13573, -32768]));
  for (let r: usize = 0; r < rows; r++) {
    for (let c: usize = 0; c < cols; c += 8) {
      const at = length + r * step + c * size;
      const above = at - step;
      const below = at + step;
      const to = out + r * cols + c;
      const long = greaterThan(at, lowest);
      if (!v128.any_true(long)) {
        store<u64>(to, 0);
        continue;
      }
      const slopeX = v128.load(x + r * pitch + 2 * c);
      const slopeY = v128.load(y + r * pitch + 2 * c);
      const across = i16x8.abs(slopeX);
      const down = i16x8.abs(slopeY);
      const steep = i16x8.sub(down, i16x8.add(across, across));
      const flat = i16x8.gt_s(tilt(across, down, tangent), i16x8.splat(0));
      const upright = i16x8.lt_s(tilt(across, steep, tangent), i16x8.splat(0));
      const opposite = i16x8.shr_s(v128.xor(slopeX, slopeY), 15);
      const diagonal = v128.bitselect(
        v128.and(greater(at, above + size), greater(at, below - size)),
        v128.and(greater(at, above - size), greater(at, below + size)),
        opposite,
      );
      const vertical = v128.andnot(greater(at, above), greater(below, at));
      const horizontal = v128.andnot(greater(at, at - size), greater(at + size, at));
      const ridge = v128.and(
        long,
        v128.bitselect(horizontal, v128.bitselect(vertical, diagonal, upright), flat),
      );
      const edge = v128.and(ridge, greaterThan(at, highest));
      const marks = v128.or(i16x8.shr_u(ridge, 15), i16x8.shr_u(edge, 8));
      v128.store64_lane(to, i8x16.narrow_i16x8_u(marks, marks), 0);
      for (let bits = i16x8.bitmask(edge); bits !== 0; bits &= bits - 1, strong += 4) {
        store<i32>(strong, first + <i32>(r * cols + c) + ctz(bits));
      }
    }
  }
  return strong;
}

/** The sign of tan 22.5° · across − down. */
function tilt(across: v128, down: v128, tangent: v128): v128 {
  return i16x8.narrow_i32x4_s(
    i32x4.dot_i16x8_s(v128.shuffle<i16>(across, down, 0, 8, 1, 9, 2, 10, 3, 11), tangent),
    i32x4.dot_i16x8_s(v128.shuffle<i16>(across, down, 4, 12, 5, 13, 6, 14, 7, 15), tangent),
  );
}

/** Where the eight numbers of type Length at `a` are greater than those at `b`, in 16-bit lanes. */
function greater(a: usize, b: usize): v128 {
  if (sizeof<Length>() === 2) return i16x8.gt_s(v128.load(a), v128.load(b));
  return i16x8.narrow_i32x4_s(
    i32x4.gt_s(v128.load(a), v128.load(b)),
    i32x4.gt_s(v128.load(a, 16), v128.load(b, 16)),
  );
}

/** Where the eight numbers of type Length at `at` are greater than `level`, in 16-bit lanes. */
function greaterThan(at: usize, level: v128): v128 {
  if (sizeof<Length>() === 2) return i16x8.gt_s(v128.load(at), level);
  return i16x8.narrow_i32x4_s(
    i32x4.gt_s(v128.load(at), level),
    i32x4.gt_s(v128.load(at, 16), level),
  );
}
