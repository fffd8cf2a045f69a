import { interleaveHigh, interleaveLow } from './lanes';

/**
 * The last forward pass over a row, of radix 4 over blocks of four neighbours, whose factors are
 * all 1. The numbers are dealt out to the vectors, so that one of each block lies in each of four,
 * and stay there: a spectrum's order is nobody's concern, as long as the inverse pass knows it.
 */
export function forwardNeighbours(at: usize, bytes: usize): void {
  for (const end = at + bytes; at < end; at += 128) {
    let v0 = v128.load(at);
    let v1 = v128.load(at, 32);
    let v2 = v128.load(at, 64);
    let v3 = v128.load(at, 96);
    let a = interleaveLow(v0, v2);
    let b = interleaveHigh(v0, v2);
    let c = interleaveLow(v1, v3);
    let d = interleaveHigh(v1, v3);
    if (sizeof<Real>() === 4) {
      v0 = interleaveLow(a, c);
      v1 = interleaveHigh(a, c);
      v2 = interleaveLow(b, d);
      v3 = interleaveHigh(b, d);
      a = v0;
      b = v1;
      c = v2;
      d = v3;
    }
    const sumR = v128.add<Real>(a, c);
    const differenceR = v128.sub<Real>(a, c);
    const otherSumR = v128.add<Real>(b, d);
    const otherDifferenceR = v128.sub<Real>(b, d);
    v0 = v128.load(at, 16);
    v1 = v128.load(at, 48);
    v2 = v128.load(at, 80);
    v3 = v128.load(at, 112);
    a = interleaveLow(v0, v2);
    b = interleaveHigh(v0, v2);
    c = interleaveLow(v1, v3);
    d = interleaveHigh(v1, v3);
    if (sizeof<Real>() === 4) {
      v0 = interleaveLow(a, c);
      v1 = interleaveHigh(a, c);
      v2 = interleaveLow(b, d);
      v3 = interleaveHigh(b, d);
      a = v0;
      b = v1;
      c = v2;
      d = v3;
    }
    const sumI = v128.add<Real>(a, c);
    const differenceI = v128.sub<Real>(a, c);
    const otherSumI = v128.add<Real>(b, d);
    const otherDifferenceI = v128.sub<Real>(b, d);
    v128.store(at, v128.add<Real>(sumR, otherSumR));
    v128.store(at, v128.add<Real>(sumI, otherSumI), 16);
    v128.store(at, v128.add<Real>(differenceR, otherDifferenceI), 32);
    v128.store(at, v128.sub<Real>(differenceI, otherDifferenceR), 48);
    v128.store(at, v128.sub<Real>(sumR, otherSumR), 64);
    v128.store(at, v128.sub<Real>(sumI, otherSumI), 80);
    v128.store(at, v128.sub<Real>(differenceR, otherDifferenceI), 96);
    v128.store(at, v128.add<Real>(differenceI, otherDifferenceR), 112);
  }
}

/** The inverse of `forwardNeighbours`, times 4. */
export function inverseNeighbours(at: usize, bytes: usize): void {
  for (const end = at + bytes; at < end; at += 128) {
    const y0r = v128.load(at);
    const y2r = v128.load(at, 64);
    const y1r = v128.load(at, 32);
    const y3r = v128.load(at, 96);
    const y0i = v128.load(at, 16);
    const y2i = v128.load(at, 80);
    const y1i = v128.load(at, 48);
    const y3i = v128.load(at, 112);
    const sumR = v128.add<Real>(y0r, y2r);
    const differenceR = v128.sub<Real>(y0r, y2r);
    const otherSumR = v128.add<Real>(y1r, y3r);
    const otherDifferenceR = v128.sub<Real>(y1r, y3r);
    const sumI = v128.add<Real>(y0i, y2i);
    const differenceI = v128.sub<Real>(y0i, y2i);
    const otherSumI = v128.add<Real>(y1i, y3i);
    const otherDifferenceI = v128.sub<Real>(y1i, y3i);
    storeNeighbours(
      at,
      v128.add<Real>(sumR, otherSumR),
      v128.sub<Real>(differenceR, otherDifferenceI),
      v128.sub<Real>(sumR, otherSumR),
      v128.add<Real>(differenceR, otherDifferenceI),
    );
    storeNeighbours(
      at + 16,
      v128.add<Real>(sumI, otherSumI),
      v128.add<Real>(differenceI, otherDifferenceR),
      v128.sub<Real>(sumI, otherSumI),
      v128.sub<Real>(differenceI, otherDifferenceR),
    );
  }
}

/** Stores the blocks of which a, b, c and d hold the first, second, third and fourth numbers. */
function storeNeighbours(at: usize, a: v128, b: v128, c: v128, d: v128): void {
  if (sizeof<Real>() === 4) {
    const ac0 = interleaveLow(a, c);
    const ac1 = interleaveHigh(a, c);
    const bd0 = interleaveLow(b, d);
    const bd1 = interleaveHigh(b, d);
    v128.store(at, interleaveLow(ac0, bd0));
    v128.store(at, interleaveHigh(ac0, bd0), 32);
    v128.store(at, interleaveLow(ac1, bd1), 64);
    v128.store(at, interleaveHigh(ac1, bd1), 96);
  } else {
    v128.store(at, interleaveLow(a, b));
    v128.store(at, interleaveLow(c, d), 32);
    v128.store(at, interleaveHigh(a, b), 64);
    v128.store(at, interleaveHigh(c, d), 96);
  }
}
