import { addProduct, lanes, splatAt } from './lanes';

/**
 * A kernel of one column, stride 1:
 *
 *     out[r, c] = bias + Σ_i weights[i] · lines[r + i, c]
 *
 * As `correlateDense` does it, but for the loop over the kernel's columns, which would cost a third of
 * the time: two rows by four vectors of outputs in registers, a line read once for both, the products
 * of an output in the order of the formula. What holds there for the ends of `lines` and `out` holds
 * here.
 */
export function correlateColumn(
  lines: usize,
  lineBytes: usize,
  weights: usize,
  kernelRows: usize,
  out: usize,
  rows: usize,
  cols: usize,
  bias: Real,
): void {
  const size = sizeof<Real>();
  const step = 4 * lanes();
  const start = v128.splat<Real>(bias);
  const end = weights + kernelRows * size;
  for (let r: usize = 0; r < rows; r += 2) {
    for (let c: usize = ((cols - 1) / step) * step + step; c > 0; ) {
      c -= step;
      let x = lines + r * lineBytes + c * size;
      const first = splatAt(weights);
      let a0 = addProduct(start, first, v128.load(x));
      let a1 = addProduct(start, first, v128.load(x, 16));
      let a2 = addProduct(start, first, v128.load(x, 32));
      let a3 = addProduct(start, first, v128.load(x, 48));
      let b0 = start;
      let b1 = start;
      let b2 = start;
      let b3 = start;
      x += lineBytes;
      for (let w = weights + size; w < end; w += size, x += lineBytes) {
        const upper = splatAt(w);
        const lower = splatAt(w - size);
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
      const last = splatAt(end - size);
      let to = out + (r * cols + c) * size;
      v128.store(to, a0);
      v128.store(to, a1, 16);
      v128.store(to, a2, 32);
      v128.store(to, a3, 48);
      to += cols * size;
      v128.store(to, addProduct(b0, last, v128.load(x)));
      v128.store(to, addProduct(b1, last, v128.load(x, 16)), 16);
      v128.store(to, addProduct(b2, last, v128.load(x, 32)), 32);
      v128.store(to, addProduct(b3, last, v128.load(x, 48)), 48);
    }
  }
}
