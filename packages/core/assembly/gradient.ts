/**
 * One row of the gradient (x, y) by 3×3 kernels that are the products of [corner, side, corner] and
 * [−1, 0, 1], over the window a b c / d e f / g h i:
 *
 *     x = corner · ((i − a) − (g − c)) + side · (f − d)
 *     y = corner · ((i − a) + (g − c)) + side · (h − b)
 *
 * No product is fused with a sum, so that both builds round alike. With `hasSpecial`, where NaN and ∞ may be,
 * x is NaN beside one that a kernel multiplies by 0. A vector at a time, the last past the end of the row.
 *
 * @param above Where `a` of the first window lies.
 * @param down Bytes from one row of the window to the next.
 * @param middle, right Bytes from `a` to `b` and to `c`.
 * @param corner With 0 the window has no corners, and those are not read.
 */
export function gradientRow(
  above: usize,
  down: usize,
  middle: usize,
  right: usize,
  corner: Real,
  side: Real,
  hasSpecial: bool,
  x: usize,
  y: usize,
  cols: usize,
): void {
  const corners = v128.splat<Real>(corner);
  const sides = v128.splat<Real>(side);
  const bytes = cols * sizeof<Real>();
  for (let c: usize = 0; c < bytes; c += 16) {
    const from = above + c;
    const here = from + down;
    const below = here + down;
    const f = v128.load(here + right);
    const h = v128.load(below + middle);
    let across = v128.mul<Real>(sides, v128.sub<Real>(f, v128.load(here)));
    let along = v128.mul<Real>(sides, v128.sub<Real>(h, v128.load(from + middle)));
    if (corner !== 0) {
      const falling = v128.sub<Real>(v128.load(below + right), v128.load(from));
      const rising = v128.sub<Real>(v128.load(below), v128.load(from + right));
      across = v128.add<Real>(v128.mul<Real>(corners, v128.sub<Real>(falling, rising)), across);
      along = v128.add<Real>(v128.mul<Real>(corners, v128.add<Real>(falling, rising)), along);
    }
    v128.store(x + c, across);
    v128.store(y + c, along);
  }
  if (!hasSpecial) return;
  addZero(above + down + middle, x, bytes);
  if (corner === 0) return;
  addZero(above + middle, x, bytes);
  addZero(above + down, x, bytes);
  addZero(above + down + right, x, bytes);
  addZero(above + down + down + middle, x, bytes);
}

/** Adds numbers times 0: nothing, or NaN. */
function addZero(from: usize, x: usize, bytes: usize): void {
  const zero = v128.splat<Real>(0);
  for (let c: usize = 0; c < bytes; c += 16) {
    v128.store(x + c, v128.add<Real>(v128.load(x + c), v128.mul<Real>(zero, v128.load(from + c))));
  }
}
