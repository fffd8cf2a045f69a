import { lanes } from './lanes';

// The transforms of `filterTiles`, whose matrices are in `winograd.ts`.

/** Bᵀ d B of each tile of one plane; element e of all tiles is at `out + e · elementBytes`. */
export function toElements(
  source: usize,
  rowBytes: usize,
  tileRows: usize,
  tileCols: usize,
  out: usize,
  elementBytes: usize,
): void {
  const size = sizeof<Real>();
  const step = lanes();
  for (let y: usize = 0; y < tileRows; y++) {
    for (let x: usize = ((tileCols - 1) / step) * step + step; x > 0; ) {
      x -= step;
      const r0 = source + 2 * y * rowBytes + 2 * x * size;
      const r1 = r0 + rowBytes;
      const r2 = r1 + rowBytes;
      const r3 = r2 + rowBytes;
      const to = out + (y * tileCols + x) * size;
      rowToElements(r0, r2, false, to, elementBytes);
      rowToElements(r1, r2, true, to + 4 * elementBytes, elementBytes);
      rowToElements(r2, r1, false, to + 8 * elementBytes, elementBytes);
      rowToElements(r1, r3, false, to + 12 * elementBytes, elementBytes);
    }
  }
}

/** (row a ± row b) · B, one row of Bᵀ d B, for a vector of tiles. */
function rowToElements(a: usize, b: usize, plus: bool, to: usize, elementBytes: usize): void {
  const two = 2 * sizeof<Real>();
  const x0 = addOrSubtract(a, b, plus);
  const x1 = addOrSubtract(a + 16, b + 16, plus);
  const y0 = addOrSubtract(a + two, b + two, plus);
  const y1 = addOrSubtract(a + two + 16, b + two + 16, plus);
  const d0 = evens(x0, x1);
  const d1 = odds(x0, x1);
  const d2 = evens(y0, y1);
  const d3 = odds(y0, y1);
  v128.store(to, v128.sub<Real>(d0, d2));
  v128.store(to + elementBytes, v128.add<Real>(d1, d2));
  v128.store(to + 2 * elementBytes, v128.sub<Real>(d2, d1));
  v128.store(to + 3 * elementBytes, v128.sub<Real>(d1, d3));
}

function addOrSubtract(a: usize, b: usize, plus: bool): v128 {
  return plus
    ? v128.add<Real>(v128.load(a), v128.load(b))
    : v128.sub<Real>(v128.load(a), v128.load(b));
}

/** Aᵀ m A of each tile of one filter; element e of all tiles is at `source + e · elementBytes`. */
export function fromElements(
  source: usize,
  elementBytes: usize,
  tileRows: usize,
  tileCols: usize,
  out: usize,
  cols: usize,
): void {
  const size = sizeof<Real>();
  const step = lanes();
  const row = 4 * elementBytes;
  for (let y: usize = 0; y < tileRows; y++) {
    for (let x: usize = ((tileCols - 1) / step) * step + step; x > 0; ) {
      x -= step;
      const m0 = source + (y * tileCols + x) * size;
      const m1 = m0 + elementBytes;
      const m2 = m1 + elementBytes;
      const m3 = m2 + elementBytes;
      const upper = out + (2 * y * cols + 2 * x) * size;
      storeOutputs(upper, first(m0, row), first(m1, row), first(m2, row), first(m3, row));
      const lower = upper + cols * size;
      storeOutputs(lower, second(m0, row), second(m1, row), second(m2, row), second(m3, row));
    }
  }
}

/** The first row of Aᵀ times a column of m. */
function first(at: usize, row: usize): v128 {
  return v128.add<Real>(
    v128.add<Real>(v128.load(at), v128.load(at + row)),
    v128.load(at + 2 * row),
  );
}

/** The second row of Aᵀ times a column of m. */
function second(at: usize, row: usize): v128 {
  const difference = v128.sub<Real>(v128.load(at + row), v128.load(at + 2 * row));
  return v128.sub<Real>(difference, v128.load(at + 3 * row));
}

/** A row of Aᵀ m times A: two outputs a tile, side by side. */
function storeOutputs(to: usize, m0: v128, m1: v128, m2: v128, m3: v128): void {
  const left = v128.add<Real>(v128.add<Real>(m0, m1), m2);
  const right = v128.sub<Real>(v128.sub<Real>(m1, m2), m3);
  if (sizeof<Real>() === 4) {
    v128.store(to, v128.shuffle<f32>(left, right, 0, 4, 1, 5));
    v128.store(to, v128.shuffle<f32>(left, right, 2, 6, 3, 7), 16);
  } else {
    v128.store(to, v128.shuffle<f64>(left, right, 0, 2));
    v128.store(to, v128.shuffle<f64>(left, right, 1, 3), 16);
  }
}

/** Every second number of two vectors, from the first on. */
function evens(a: v128, b: v128): v128 {
  if (sizeof<Real>() === 4) return v128.shuffle<f32>(a, b, 0, 2, 4, 6);
  return v128.shuffle<f64>(a, b, 0, 2);
}

/** Every second number of two vectors, from the second on. */
function odds(a: v128, b: v128): v128 {
  if (sizeof<Real>() === 4) return v128.shuffle<f32>(a, b, 1, 3, 5, 7);
  return v128.shuffle<f64>(a, b, 1, 3);
}
