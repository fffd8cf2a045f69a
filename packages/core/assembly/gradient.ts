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
  const zero = v128.splat<Real>(0);
  for (const end = x + cols * sizeof<Real>(); x < end; x += 16, y += 16, above += 16) {
    const here = above + down;
    const below = here + down;
    const b = v128.load(above + middle);
    const d = v128.load(here);
    const f = v128.load(here + right);
    const h = v128.load(below + middle);
    let across = v128.mul<Real>(sides, v128.sub<Real>(f, d));
    let along = v128.mul<Real>(sides, v128.sub<Real>(h, b));
    if (corner !== 0) {
      const falling = v128.sub<Real>(v128.load(below + right), v128.load(above));
      const rising = v128.sub<Real>(v128.load(below), v128.load(above + right));
      across = v128.add<Real>(v128.mul<Real>(corners, v128.sub<Real>(falling, rising)), across);
      along = v128.add<Real>(v128.mul<Real>(corners, v128.add<Real>(falling, rising)), along);
    }
    if (hasSpecial) {
      const e = v128.load(here + middle);
      across = v128.add<Real>(across, v128.mul<Real>(zero, e));
      if (corner !== 0) {
        across = v128.add<Real>(across, v128.mul<Real>(zero, b));
        across = v128.add<Real>(across, v128.mul<Real>(zero, d));
        across = v128.add<Real>(across, v128.mul<Real>(zero, f));
        across = v128.add<Real>(across, v128.mul<Real>(zero, h));
      }
    }
    v128.store(x, across);
    v128.store(y, along);
  }
}
