import { squares } from './edgeRows';

/**
 * Rows of the Sobel gradient (x, y), and of its length, measured by |x| + |y| in 16 bits (Length = i16) or
 * x² + y² in 32 bits (Length = i32). Eight elements at a time, the last eight past the end of the row;
 * the length is 0 for one column before each row and eight after it.
 *
 * @param gray Column 0 of the first of `rows + 2` rows of 16-bit numbers from 0 to 255, which go on
 *   for one column on either side.
 * @param pitch Bytes from one row to the next of `gray`, `x` and `y`; `length` has as many numbers
 *   in a row.
 */
export function slopeRows(
  gray: usize,
  pitch: usize,
  x: usize,
  y: usize,
  length: usize,
  rows: usize,
  cols: usize,
): void {
  const zero = i32x4.splat(0);
  const size = sizeof<Length>();
  for (let r: usize = 0; r < rows; r++) {
    const from = r * pitch;
    let above = gray + from - 2;
    let toX = x + from;
    let toY = y + from;
    let to = length + from * (size / 2);
    store<Length>(to - size, 0);
    for (const end = toX + 2 * cols; toX < end; above += 16, toX += 16, toY += 16, to += 8 * size) {
      const here = above + pitch;
      const below = here + pitch;
      const falling = i16x8.sub(v128.load(below, 4), v128.load(above));
      const rising = i16x8.sub(v128.load(below), v128.load(above, 4));
      const across = i16x8.sub(v128.load(here, 4), v128.load(here));
      const down = i16x8.sub(v128.load(below, 2), v128.load(above, 2));
      const slopeX = i16x8.add(i16x8.sub(falling, rising), i16x8.add(across, across));
      const slopeY = i16x8.add(i16x8.add(falling, rising), i16x8.add(down, down));
      v128.store(toX, slopeX);
      v128.store(toY, slopeY);
      if (size === 2) {
        v128.store(to, i16x8.add(i16x8.abs(slopeX), i16x8.abs(slopeY)));
      } else {
        v128.store(to, squares(v128.shuffle<i16>(slopeX, slopeY, 0, 8, 1, 9, 2, 10, 3, 11)));
        v128.store(to, squares(v128.shuffle<i16>(slopeX, slopeY, 4, 12, 5, 13, 6, 14, 7, 15)), 16);
      }
    }
    const tail = length + from * (size / 2) + cols * size;
    v128.store(tail, zero);
    if (size === 4) v128.store(tail, zero, 16);
  }
}
