/**
 * The filters g of a layer as `filterTiles` takes them:
 *
 *                      ⎡1   0   0⎤
 *     G g Gᵀ  with  G = ⎢½   ½   ½⎥
 *                      ⎢½  −½   ½⎥
 *                      ⎣0   0   1⎦
 *
 * computed in double precision. Element e of all filters is packed as `sumFilters` reads filters, in
 * blocks of four, with the channels for taps; what lacks in the last block is 0. The bias is one of
 * element (1, 1).
 *
 * @param filters `count` × `planes` kernels of 3×3.
 * @param bias One number a filter.
 * @param weights Room for 16 · ceil(count / 4) · 4 · (planes + 1) numbers.
 */
export function packTileFilters(
  filters: usize,
  bias: usize,
  count: usize,
  planes: usize,
  weights: usize,
): void {
  const size = sizeof<Real>();
  const fourBytes = 4 * (planes + 1) * size;
  const elementBytes = ((count + 3) / 4) * fourBytes;
  memory.fill(weights, 0, 16 * elementBytes);
  for (let f: usize = 0; f < count; f++) {
    let to = weights + (f / 4) * fourBytes + (f % 4) * size;
    store<Real>(to + 5 * elementBytes, load<Real>(bias + f * size));
    for (let p: usize = 0; p < planes; p++, filters += 9 * size) {
      to += 4 * size;
      const a = filters;
      const b = a + 3 * size;
      const c = b + 3 * size;
      const a0 = at(a, 0);
      const a1 = at(a, 1);
      const a2 = at(a, 2);
      const b0 = at(b, 0);
      const b1 = at(b, 1);
      const b2 = at(b, 2);
      const c0 = at(c, 0);
      const c1 = at(c, 1);
      const c2 = at(c, 2);
      const row = 4 * elementBytes;
      timesG(a0, a1, a2, to, elementBytes);
      timesG(plus(a0, b0, c0), plus(a1, b1, c1), plus(a2, b2, c2), to + row, elementBytes);
      timesG(minus(a0, b0, c0), minus(a1, b1, c1), minus(a2, b2, c2), to + 2 * row, elementBytes);
      timesG(c0, c1, c2, to + 3 * row, elementBytes);
    }
  }
}

/** A row of G g times Gᵀ. */
function timesG(x: f64, y: f64, z: f64, to: usize, elementBytes: usize): void {
  store<Real>(to, <Real>x);
  store<Real>(to + elementBytes, <Real>plus(x, y, z));
  store<Real>(to + 2 * elementBytes, <Real>minus(x, y, z));
  store<Real>(to + 3 * elementBytes, <Real>z);
}

function plus(x: f64, y: f64, z: f64): f64 {
  return 0.5 * (x + y + z);
}

function minus(x: f64, y: f64, z: f64): f64 {
  return 0.5 * (x - y + z);
}

function at(row: usize, col: usize): f64 {
  return <f64>load<Real>(row + col * sizeof<Real>());
}
