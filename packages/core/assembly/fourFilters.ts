import { addProduct, lanes, splatAt } from './lanes';

/** `sumFilters` for four filters: two rows by one vector of outputs of each are summed in registers. */
export function sumFour<T>(
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
  const size = sizeof<T>();
  const step = lanes<T>();
  const block = 4 * size;
  const end = weights + (taps + 1) * block;
  for (let r: usize = 0; r < rows; r += 2) {
    for (let c: usize = ((cols - 1) / step) * step + step; c > 0; ) {
      c -= step;
      const from = source + r * rowBytes + c * size;
      let a0 = splatAt<T>(weights);
      let a1 = splatAt<T>(weights + size);
      let a2 = splatAt<T>(weights + 2 * size);
      let a3 = splatAt<T>(weights + 3 * size);
      let b0 = a0;
      let b1 = a1;
      let b2 = a2;
      let b3 = a3;
      for (let w = weights + block, place = places; w < end; w += block, place += 4) {
        const x = from + load<i32>(place);
        const upper = v128.load(x);
        const lower = v128.load(x + rowBytes);
        const w0 = splatAt<T>(w);
        a0 = addProduct<T>(a0, w0, upper);
        b0 = addProduct<T>(b0, w0, lower);
        const w1 = splatAt<T>(w + size);
        a1 = addProduct<T>(a1, w1, upper);
        b1 = addProduct<T>(b1, w1, lower);
        const w2 = splatAt<T>(w + 2 * size);
        a2 = addProduct<T>(a2, w2, upper);
        b2 = addProduct<T>(b2, w2, lower);
        const w3 = splatAt<T>(w + 3 * size);
        a3 = addProduct<T>(a3, w3, upper);
        b3 = addProduct<T>(b3, w3, lower);
      }
      let to = out + (r * cols + c) * size;
      v128.store(to, a0);
      v128.store(to + outPlaneBytes, a1);
      v128.store(to + 2 * outPlaneBytes, a2);
      v128.store(to + 3 * outPlaneBytes, a3);
      to += cols * size;
      v128.store(to, b0);
      v128.store(to + outPlaneBytes, b1);
      v128.store(to + 2 * outPlaneBytes, b2);
      v128.store(to + 3 * outPlaneBytes, b3);
    }
  }
}
