import { imaginaryProduct, realProduct } from './butterflies';

/**
 * The middle of a correlation by Fourier transform, on a strip of columns: the last forward pass of
 * radix 4 (over blocks of four neighbouring rows, whose factors are all 1), the product with the
 * conjugate of the kernel's spectrum, and the first inverse pass, times 4. They touch the same
 * numbers, which are read and written once. Being linear, the result can be added up over channels.
 *
 * @param stride Bytes from one row to the next, of the strip, the spectrum and the sum.
 * @param bytes The strip's width.
 * @param add Whether the result is added to `sum` or replaces it.
 */
export function multiplySpectra(
  strip: usize,
  spectrum: usize,
  sum: usize,
  rows: usize,
  stride: usize,
  bytes: usize,
  add: bool,
): void {
  for (let r: usize = 0; r < rows; r += 4) {
    for (let c: usize = 0; c < bytes; c += 32) {
      let at = r * stride + c;
      const x0 = strip + at;
      const x1 = x0 + stride;
      const x2 = x1 + stride;
      const x3 = x2 + stride;
      const ar = v128.load(x0);
      const cr = v128.load(x2);
      const br = v128.load(x1);
      const dr = v128.load(x3);
      const sumR = v128.add<Real>(ar, cr);
      const differenceR = v128.sub<Real>(ar, cr);
      const otherSumR = v128.add<Real>(br, dr);
      const otherDifferenceR = v128.sub<Real>(br, dr);
      const ai = v128.load(x0, 16);
      const ci = v128.load(x2, 16);
      const bi = v128.load(x1, 16);
      const di = v128.load(x3, 16);
      const sumI = v128.add<Real>(ai, ci);
      const differenceI = v128.sub<Real>(ai, ci);
      const otherSumI = v128.add<Real>(bi, di);
      const otherDifferenceI = v128.sub<Real>(bi, di);
      let h = spectrum + at;
      let yr = v128.add<Real>(sumR, otherSumR);
      let yi = v128.add<Real>(sumI, otherSumI);
      let wr = v128.load(h);
      let wi = v128.load(h, 16);
      const y0r = realProduct(yr, yi, wr, wi);
      const y0i = imaginaryProduct(yr, yi, wr, wi);
      h += stride;
      yr = v128.add<Real>(differenceR, otherDifferenceI);
      yi = v128.sub<Real>(differenceI, otherDifferenceR);
      wr = v128.load(h);
      wi = v128.load(h, 16);
      const y1r = realProduct(yr, yi, wr, wi);
      const y1i = imaginaryProduct(yr, yi, wr, wi);
      h += stride;
      yr = v128.sub<Real>(sumR, otherSumR);
      yi = v128.sub<Real>(sumI, otherSumI);
      wr = v128.load(h);
      wi = v128.load(h, 16);
      const y2r = realProduct(yr, yi, wr, wi);
      const y2i = imaginaryProduct(yr, yi, wr, wi);
      h += stride;
      yr = v128.sub<Real>(differenceR, otherDifferenceI);
      yi = v128.add<Real>(differenceI, otherDifferenceR);
      wr = v128.load(h);
      wi = v128.load(h, 16);
      const y3r = realProduct(yr, yi, wr, wi);
      const y3i = imaginaryProduct(yr, yi, wr, wi);
      const backSumR = v128.add<Real>(y0r, y2r);
      const backDifferenceR = v128.sub<Real>(y0r, y2r);
      const backOtherSumR = v128.add<Real>(y1r, y3r);
      const backOtherDifferenceR = v128.sub<Real>(y1r, y3r);
      const backSumI = v128.add<Real>(y0i, y2i);
      const backDifferenceI = v128.sub<Real>(y0i, y2i);
      const backOtherSumI = v128.add<Real>(y1i, y3i);
      const backOtherDifferenceI = v128.sub<Real>(y1i, y3i);
      at += sum;
      put(at, v128.add<Real>(backSumR, backOtherSumR), add);
      put(at + 16, v128.add<Real>(backSumI, backOtherSumI), add);
      at += stride;
      put(at, v128.sub<Real>(backDifferenceR, backOtherDifferenceI), add);
      put(at + 16, v128.add<Real>(backDifferenceI, backOtherDifferenceR), add);
      at += stride;
      put(at, v128.sub<Real>(backSumR, backOtherSumR), add);
      put(at + 16, v128.sub<Real>(backSumI, backOtherSumI), add);
      at += stride;
      put(at, v128.add<Real>(backDifferenceR, backOtherDifferenceI), add);
      put(at + 16, v128.sub<Real>(backDifferenceI, backOtherDifferenceR), add);
    }
  }
}

function put(at: usize, value: v128, add: bool): void {
  v128.store(at, add ? v128.add<Real>(v128.load(at), value) : value);
}
