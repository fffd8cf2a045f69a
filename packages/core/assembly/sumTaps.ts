import { addProduct, lanes, splatAt } from './lanes';

/**
 * One row of outputs as a sum over a list of taps, each a weight and the place of its first number:
 *
 *     out[c] = bias + Σ_t weights[t] · places[t][c]
 *
 * The taps of a sparse, dilated or strided kernel, or of one line of a separable one. Six vectors
 * of outputs are summed in registers at a time (with eight, compilers run out of registers), in the
 * order of the taps. The last tile may read and write past the end of the row.
 *
 * @param places The byte offsets of the taps from `source`, as 32-bit integers.
 */
export function sumTaps(
  source: usize,
  places: usize,
  weights: usize,
  taps: usize,
  out: usize,
  cols: usize,
  bias: Real,
): void {
  const step = 6 * lanes();
  const start = v128.splat<Real>(bias);
  const end = weights + taps * sizeof<Real>();
  for (let c: usize = 0; c < cols; c += step) {
    const from = source + c * sizeof<Real>();
    let s0 = start;
    let s1 = start;
    let s2 = start;
    let s3 = start;
    let s4 = start;
    let s5 = start;
    for (let w = weights, place = places; w < end; w += sizeof<Real>(), place += 4) {
      const weight = splatAt(w);
      const x = from + load<i32>(place);
      s0 = addProduct(s0, weight, v128.load(x));
      s1 = addProduct(s1, weight, v128.load(x, 16));
      s2 = addProduct(s2, weight, v128.load(x, 32));
      s3 = addProduct(s3, weight, v128.load(x, 48));
      s4 = addProduct(s4, weight, v128.load(x, 64));
      s5 = addProduct(s5, weight, v128.load(x, 80));
    }
    const to = out + c * sizeof<Real>();
    v128.store(to, s0);
    v128.store(to, s1, 16);
    v128.store(to, s2, 32);
    v128.store(to, s3, 48);
    v128.store(to, s4, 64);
    v128.store(to, s5, 80);
  }
}
