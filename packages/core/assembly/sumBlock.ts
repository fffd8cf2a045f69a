import { addProduct, lanes, splatAt } from './lanes';

/**
 * `sumFilters` for one block of filters: two rows by one vector of outputs of each are summed in registers.
 *
 *     Block = i32: four filters        Block = i64: six
 */
export function sumBlock<Block>(
  source: usize,
  rowBytes: usize,
  places: usize,
  weights: usize,
  taps: usize,
  out: usize,
  outPlaneBytes: usize,
  rows: usize,
  cols: usize,
): void {
  const size = sizeof<Real>();
  const step = lanes();
  const isSix = sizeof<Block>() === 8;
  const block = (isSix ? 6 : 4) * size;
  const end = weights + (taps + 1) * block;
  for (let r: usize = 0; r < rows; r += 2) {
    for (let c: usize = ((cols - 1) / step) * step + step; c > 0; ) {
      c -= step;
      const from = source + r * rowBytes + c * size;
      let a0 = splatAt(weights);
      let a1 = splatAt(weights + size);
      let a2 = splatAt(weights + 2 * size);
      let a3 = splatAt(weights + 3 * size);
      let a4 = isSix ? splatAt(weights + 4 * size) : a0;
      let a5 = isSix ? splatAt(weights + 5 * size) : a0;
      let b0 = a0;
      let b1 = a1;
      let b2 = a2;
      let b3 = a3;
      let b4 = a4;
      let b5 = a5;
      for (let w = weights + block, place = places; w < end; w += block, place += 4) {
        const x = from + load<i32>(place);
        const upper = v128.load(x);
        const lower = v128.load(x + rowBytes);
        const w0 = splatAt(w);
        a0 = addProduct(a0, w0, upper);
        b0 = addProduct(b0, w0, lower);
        const w1 = splatAt(w + size);
        a1 = addProduct(a1, w1, upper);
        b1 = addProduct(b1, w1, lower);
        const w2 = splatAt(w + 2 * size);
        a2 = addProduct(a2, w2, upper);
        b2 = addProduct(b2, w2, lower);
        const w3 = splatAt(w + 3 * size);
        a3 = addProduct(a3, w3, upper);
        b3 = addProduct(b3, w3, lower);
        if (!isSix) continue;
        const w4 = splatAt(w + 4 * size);
        a4 = addProduct(a4, w4, upper);
        b4 = addProduct(b4, w4, lower);
        const w5 = splatAt(w + 5 * size);
        a5 = addProduct(a5, w5, upper);
        b5 = addProduct(b5, w5, lower);
      }
      let to = out + (r * cols + c) * size;
      v128.store(to, a0);
      v128.store(to + outPlaneBytes, a1);
      v128.store(to + 2 * outPlaneBytes, a2);
      v128.store(to + 3 * outPlaneBytes, a3);
      if (isSix) {
        v128.store(to + 4 * outPlaneBytes, a4);
        v128.store(to + 5 * outPlaneBytes, a5);
      }
      to += cols * size;
      v128.store(to, b0);
      v128.store(to + outPlaneBytes, b1);
      v128.store(to + 2 * outPlaneBytes, b2);
      v128.store(to + 3 * outPlaneBytes, b3);
      if (isSix) {
        v128.store(to + 4 * outPlaneBytes, b4);
        v128.store(to + 5 * outPlaneBytes, b5);
      }
    }
  }
}
