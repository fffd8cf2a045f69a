import { addProduct, subtractProduct } from './lanes';

/**
 * The passes of a complex Fourier transform, over many lines at once.
 *
 * A line is a row or a column of units, `stride` bytes apart. A unit is 32 bytes: a vector of real
 * and a vector of imaginary parts. Of a column, a unit is one number of each of several columns; of
 * a row, it is several neighbours. `lines` lines that lie `lineBytes` apart are passed through
 * together. No number changes its place for the sake of order: the forward passes (decimation in
 * frequency) leave a spectrum with its digits reversed, and the inverse ones (decimation in time)
 * start from that.
 *
 * A pass of radix 4 over blocks of 4 · span units, forward, with w the twiddle factor of the unit's
 * place in its block:
 *
 *     y0 = a + b + c + d,  y1 = (a − ib − c + id) w,  y2 = (a − b + c − d) w²,  y3 = (a + ib − c − id) w³
 *
 * Inverse: the conjugates of the factors first, then the same sums with −i for i. The factors of a
 * pass start `32 · span` bytes into the table of twiddles.
 */
export function forward4(
  at: usize,
  end: usize,
  span: usize,
  stride: usize,
  lines: usize,
  lineBytes: usize,
  twiddles: usize,
): void {
  const step = span * stride;
  for (let block = at; block < end; block += 4 * step) {
    let w = twiddles + 32 * span;
    for (let first = block; first < block + step; first += stride, w += 96) {
      for (let p0 = first, last = first + lines * lineBytes; p0 < last; p0 += lineBytes) {
        const p1 = p0 + step;
        const p2 = p1 + step;
        const p3 = p2 + step;
        const ar = v128.load(p0);
        const cr = v128.load(p2);
        const br = v128.load(p1);
        const dr = v128.load(p3);
        const sumR = v128.add<Real>(ar, cr);
        const differenceR = v128.sub<Real>(ar, cr);
        const otherSumR = v128.add<Real>(br, dr);
        const otherDifferenceR = v128.sub<Real>(br, dr);
        const ai = v128.load(p0, 16);
        const ci = v128.load(p2, 16);
        const bi = v128.load(p1, 16);
        const di = v128.load(p3, 16);
        const sumI = v128.add<Real>(ai, ci);
        const differenceI = v128.sub<Real>(ai, ci);
        const otherSumI = v128.add<Real>(bi, di);
        const otherDifferenceI = v128.sub<Real>(bi, di);
        v128.store(p0, v128.add<Real>(sumR, otherSumR));
        v128.store(p0, v128.add<Real>(sumI, otherSumI), 16);
        storeProduct(
          p2,
          v128.sub<Real>(sumR, otherSumR),
          v128.sub<Real>(sumI, otherSumI),
          v128.load(w, 32),
          v128.load(w, 48),
        );
        storeProduct(
          p1,
          v128.add<Real>(differenceR, otherDifferenceI),
          v128.sub<Real>(differenceI, otherDifferenceR),
          v128.load(w),
          v128.load(w, 16),
        );
        storeProduct(
          p3,
          v128.sub<Real>(differenceR, otherDifferenceI),
          v128.add<Real>(differenceI, otherDifferenceR),
          v128.load(w, 64),
          v128.load(w, 80),
        );
      }
    }
  }
}

/** The inverse of `forward4`, times 4. */
export function inverse4(
  at: usize,
  end: usize,
  span: usize,
  stride: usize,
  lines: usize,
  lineBytes: usize,
  twiddles: usize,
): void {
  const step = span * stride;
  for (let block = at; block < end; block += 4 * step) {
    let w = twiddles + 32 * span;
    for (let first = block; first < block + step; first += stride, w += 96) {
      for (let p0 = first, last = first + lines * lineBytes; p0 < last; p0 += lineBytes) {
        const p1 = p0 + step;
        const p2 = p1 + step;
        const p3 = p2 + step;
        let wr = v128.load(w, 32);
        let wi = v128.load(w, 48);
        let yr = v128.load(p2);
        let yi = v128.load(p2, 16);
        const y2r = realProduct(yr, yi, wr, wi);
        const y2i = imaginaryProduct(yr, yi, wr, wi);
        const y0r = v128.load(p0);
        const y0i = v128.load(p0, 16);
        const sumR = v128.add<Real>(y0r, y2r);
        const sumI = v128.add<Real>(y0i, y2i);
        const differenceR = v128.sub<Real>(y0r, y2r);
        const differenceI = v128.sub<Real>(y0i, y2i);
        wr = v128.load(w);
        wi = v128.load(w, 16);
        yr = v128.load(p1);
        yi = v128.load(p1, 16);
        const y1r = realProduct(yr, yi, wr, wi);
        const y1i = imaginaryProduct(yr, yi, wr, wi);
        wr = v128.load(w, 64);
        wi = v128.load(w, 80);
        yr = v128.load(p3);
        yi = v128.load(p3, 16);
        const y3r = realProduct(yr, yi, wr, wi);
        const y3i = imaginaryProduct(yr, yi, wr, wi);
        const otherSumR = v128.add<Real>(y1r, y3r);
        const otherSumI = v128.add<Real>(y1i, y3i);
        const otherDifferenceR = v128.sub<Real>(y1r, y3r);
        const otherDifferenceI = v128.sub<Real>(y1i, y3i);
        v128.store(p0, v128.add<Real>(sumR, otherSumR));
        v128.store(p0, v128.add<Real>(sumI, otherSumI), 16);
        v128.store(p2, v128.sub<Real>(sumR, otherSumR));
        v128.store(p2, v128.sub<Real>(sumI, otherSumI), 16);
        v128.store(p1, v128.sub<Real>(differenceR, otherDifferenceI));
        v128.store(p1, v128.add<Real>(differenceI, otherDifferenceR), 16);
        v128.store(p3, v128.add<Real>(differenceR, otherDifferenceI));
        v128.store(p3, v128.sub<Real>(differenceI, otherDifferenceR), 16);
      }
    }
  }
}

/** A pass of radix 2 over one block of 2 · span units, forward: y0 = a + b, y1 = (a − b) w. */
export function forward2(
  at: usize,
  span: usize,
  stride: usize,
  lines: usize,
  lineBytes: usize,
  twiddles: usize,
): void {
  const step = span * stride;
  let w = twiddles + 32 * span;
  for (let first = at; first < at + step; first += stride, w += 32) {
    for (let p0 = first, last = first + lines * lineBytes; p0 < last; p0 += lineBytes) {
      const p1 = p0 + step;
      const ar = v128.load(p0);
      const ai = v128.load(p0, 16);
      const br = v128.load(p1);
      const bi = v128.load(p1, 16);
      v128.store(p0, v128.add<Real>(ar, br));
      v128.store(p0, v128.add<Real>(ai, bi), 16);
      storeProduct(
        p1,
        v128.sub<Real>(ar, br),
        v128.sub<Real>(ai, bi),
        v128.load(w),
        v128.load(w, 16),
      );
    }
  }
}

/** The inverse of `forward2`, times 2. */
export function inverse2(
  at: usize,
  span: usize,
  stride: usize,
  lines: usize,
  lineBytes: usize,
  twiddles: usize,
): void {
  const step = span * stride;
  let w = twiddles + 32 * span;
  for (let first = at; first < at + step; first += stride, w += 32) {
    const wr = v128.load(w);
    const wi = v128.load(w, 16);
    for (let p0 = first, last = first + lines * lineBytes; p0 < last; p0 += lineBytes) {
      const p1 = p0 + step;
      const y0r = v128.load(p0);
      const y0i = v128.load(p0, 16);
      const yr = v128.load(p1);
      const yi = v128.load(p1, 16);
      const y1r = realProduct(yr, yi, wr, wi);
      const y1i = imaginaryProduct(yr, yi, wr, wi);
      v128.store(p0, v128.add<Real>(y0r, y1r));
      v128.store(p0, v128.add<Real>(y0i, y1i), 16);
      v128.store(p1, v128.sub<Real>(y0r, y1r));
      v128.store(p1, v128.sub<Real>(y0i, y1i), 16);
    }
  }
}

/** Stores the complex product y · w. */
function storeProduct(at: usize, yr: v128, yi: v128, wr: v128, wi: v128): void {
  v128.store(at, subtractProduct(v128.mul<Real>(yr, wr), yi, wi));
  v128.store(at, addProduct(v128.mul<Real>(yr, wi), yi, wr), 16);
}

/** The real part of y · w̄. */
export function realProduct(yr: v128, yi: v128, wr: v128, wi: v128): v128 {
  return addProduct(v128.mul<Real>(yr, wr), yi, wi);
}

/** The imaginary part of y · w̄. */
export function imaginaryProduct(yr: v128, yi: v128, wr: v128, wi: v128): v128 {
  return subtractProduct(v128.mul<Real>(yi, wr), yr, wi);
}
