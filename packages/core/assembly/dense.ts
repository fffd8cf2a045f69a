import { addProduct, lanes, splatAt } from './lanes';

/**
 * A dense kernel, stride 1, over several planes:
 *
 *     out[r, c] = bias + Σ_p Σ_i Σ_j weights[p, i, j] · source[p, r + i, c + j]
 *
 * Two rows by four vectors of outputs are summed in registers at a time. A row of the source that
 * lies under both rows of outputs is read once for both: row i of the kernel for the upper, row
 * i − 1 for the lower. Each output adds its products in the order of the formula.
 *
 * Rows of `out` follow each other without a gap. A tile that reaches past the end of its row writes
 * into the next one, which is computed later: tiles go from right to left and from top to bottom.
 * So `source` and `out` must go on for one row and one tile past their ends.
 */
export function correlateDense(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  weights: usize,
  kernelRows: usize,
  kernelCols: usize,
  out: usize,
  rows: usize,
  cols: usize,
  bias: Real,
): void {
  const size = sizeof<Real>();
  const step = 4 * lanes();
  const kernelRowBytes = kernelCols * size;
  const start = v128.splat<Real>(bias);
  for (let r: usize = 0; r < rows; r += 2) {
    for (let c: usize = ((cols - 1) / step) * step + step; c > 0; ) {
      c -= step;
      let a0 = start;
      let a1 = start;
      let a2 = start;
      let a3 = start;
      let b0 = start;
      let b1 = start;
      let b2 = start;
      let b3 = start;
      let w = weights;
      let plane = source + r * rowBytes + c * size;
      for (let p: usize = 0; p < planes; p++, plane += planeBytes) {
        let x = plane;
        for (const end = x + kernelRowBytes; x < end; x += size, w += size) {
          const upper = splatAt(w);
          a0 = addProduct(a0, upper, v128.load(x));
          a1 = addProduct(a1, upper, v128.load(x, 16));
          a2 = addProduct(a2, upper, v128.load(x, 32));
          a3 = addProduct(a3, upper, v128.load(x, 48));
        }
        for (let i: usize = 1; i < kernelRows; i++) {
          x = plane + i * rowBytes;
          for (const end = x + kernelRowBytes; x < end; x += size, w += size) {
            const upper = splatAt(w);
            const lower = splatAt(w - kernelRowBytes);
            const x0 = v128.load(x);
            const x1 = v128.load(x, 16);
            const x2 = v128.load(x, 32);
            const x3 = v128.load(x, 48);
            a0 = addProduct(a0, upper, x0);
            b0 = addProduct(b0, lower, x0);
            a1 = addProduct(a1, upper, x1);
            b1 = addProduct(b1, lower, x1);
            a2 = addProduct(a2, upper, x2);
            b2 = addProduct(b2, lower, x2);
            a3 = addProduct(a3, upper, x3);
            b3 = addProduct(b3, lower, x3);
          }
        }
        x = plane + kernelRows * rowBytes;
        for (let v = w - kernelRowBytes; v < w; x += size, v += size) {
          const lower = splatAt(v);
          b0 = addProduct(b0, lower, v128.load(x));
          b1 = addProduct(b1, lower, v128.load(x, 16));
          b2 = addProduct(b2, lower, v128.load(x, 32));
          b3 = addProduct(b3, lower, v128.load(x, 48));
        }
      }
      let to = out + (r * cols + c) * size;
      v128.store(to, a0);
      v128.store(to, a1, 16);
      v128.store(to, a2, 32);
      v128.store(to, a3, 48);
      to += cols * size;
      v128.store(to, b0);
      v128.store(to, b1, 16);
      v128.store(to, b2, 32);
      v128.store(to, b3, 48);
    }
  }
}
