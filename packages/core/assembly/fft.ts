import { forward2, forward4, inverse2, inverse4 } from './butterflies';
import { lanes } from './lanes';
import { multiplySpectra } from './multiplySpectra';
import { pack, unpack } from './pack';
import { forwardNeighbours, inverseNeighbours } from './rowPasses';

/** Rows that are transformed together: with their factors they fit into a first-level cache. */
const rowsTogether: usize = 8;
/** Units of columns that are transformed together. */
const unitsTogether: usize = 8;

/**
 * Two neighbouring tiles of outputs of a correlation with stride 1, by overlap-save. With F the
 * complex Fourier transform of tileRows × tileCols numbers, a the tile of the source that starts at
 * the first output and b the one that starts `hop = tileCols − kernelCols + 1` columns further:
 *
 *     F⁻¹(Σ_p F(a_p + i b_p) · conj F(kernel_p)) = a's outputs + i · b's outputs
 *
 * since the kernel is real. The transform is cyclic, so that only the first
 * tileRows − kernelRows + 1 rows and the first `hop` columns of either tile are outputs.
 *
 * Rows are transformed first, then columns, a strip at a time while it is in the cache: down the
 * columns, times the kernel's spectrum, and back up; then the rows that are wanted back.
 *
 * @param own Twiddle factors of rows, then of columns, two tiles, the kernels' spectra.
 * @param rows Outputs wanted, at most tileRows − kernelRows + 1.
 * @param cols Outputs wanted of both tiles, at most 2 · hop.
 * @returns Whether all outputs are finite. One number that isn't, in either tile, spoils both.
 */
export function correlateTiles(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  own: usize,
  tileRows: usize,
  tileCols: usize,
  kernelRows: usize,
  kernelCols: usize,
  out: usize,
  outRowBytes: usize,
  rows: usize,
  cols: usize,
  bias: Real,
): bool {
  const units = tileCols / lanes();
  const pitch = pitchOf(units);
  const tileBytes = tileRows * pitch;
  const columnTwiddles = own + 32 * units;
  const tile = columnTwiddles + 32 * tileRows;
  const sum = planes > 1 ? tile + tileBytes : tile;
  let spectrum = tile + 2 * tileBytes;
  const hop = tileCols - kernelCols + 1;
  const left = min(cols, hop);
  const right = cols - left;
  const overhang = kernelCols - 1;
  const across = unitsTogether * 32;

  for (let p: usize = 0; p < planes; p++, spectrum += tileBytes) {
    const plane = source + p * planeBytes;
    forwardRows(
      tile,
      tileRows,
      units,
      own,
      plane,
      rowBytes,
      rows + kernelRows - 1,
      left + overhang,
      plane + hop * sizeof<Real>(),
      right > 0 ? right + overhang : 0,
    );
    for (let c: usize = 0; c < units * 32; c += across) {
      forward(tile + c, tileRows, 4, pitch, unitsTogether, 32, columnTwiddles);
      multiplySpectra(tile + c, spectrum + c, sum + c, tileRows, pitch, across, p > 0);
      if (p === planes - 1) {
        inverse(sum + c, tileRows, 4, pitch, unitsTogether, 32, columnTwiddles);
      }
    }
  }

  const scale = <Real>1 / <Real>(tileRows * tileCols);
  let finite = true;
  for (let r: usize = 0; r < rows; r += rowsTogether) {
    const at = sum + r * pitch;
    const count = min(rowsTogether, rows - r);
    for (let n: usize = 0; n < count; n++) inverseNeighbours(at + n * pitch, units * 32);
    inverse(at, units, 4 / lanes(), 32, count, pitch, own);
    for (let n: usize = 0; n < count; n++) {
      const to = out + (r + n) * outRowBytes;
      const line = at + n * pitch;
      const leftFinite = unpack(line, to, left, scale, bias);
      const rightFinite = unpack(line + 16, to + hop * sizeof<Real>(), right, scale, bias);
      finite = finite && leftFinite && rightFinite;
    }
  }
  return finite;
}

/** The spectrum of one kernel, for `correlateTiles`. */
export function transformKernel(
  weights: usize,
  kernelRows: usize,
  kernelCols: usize,
  own: usize,
  tileRows: usize,
  tileCols: usize,
  spectrum: usize,
): void {
  const units = tileCols / lanes();
  const pitch = pitchOf(units);
  const rowBytes = kernelCols * sizeof<Real>();
  forwardRows(
    spectrum,
    tileRows,
    units,
    own,
    weights,
    rowBytes,
    kernelRows,
    kernelCols,
    weights,
    0,
  );
  for (let c: usize = 0; c < units; c += unitsTogether) {
    forward(spectrum + c * 32, tileRows, 1, pitch, unitsTogether, 32, own + 32 * units);
  }
}

/**
 * Bytes from one row of a tile to the next: an odd number of cache lines, so that the numbers of a
 * column don't compete for the same places in the cache.
 */
function pitchOf(units: usize): usize {
  return units * 32 + 64;
}

/** Fills a tile with the rows a + i b, zeros after their ends, and transforms them. */
function forwardRows(
  tile: usize,
  tileRows: usize,
  units: usize,
  twiddles: usize,
  a: usize,
  rowBytes: usize,
  rows: usize,
  aLength: usize,
  b: usize,
  bLength: usize,
): void {
  const pitch = pitchOf(units);
  for (let r: usize = 0; r < rows; r += rowsTogether) {
    const at = tile + r * pitch;
    const count = min(rowsTogether, rows - r);
    for (let n: usize = 0; n < count; n++) {
      const skip = (r + n) * rowBytes;
      const line = at + n * pitch;
      pack(a + skip, aLength, line, units);
      pack(b + skip, bLength, line + 16, units);
    }
    forward(at, units, 4 / lanes(), 32, count, pitch, twiddles);
    for (let n: usize = 0; n < count; n++) forwardNeighbours(at + n * pitch, units * 32);
  }
  memory.fill(tile + rows * pitch, 0, (tileRows - rows) * pitch);
}

/** The forward passes over lines of `units` units, until blocks of `rest` units are left. */
function forward(
  at: usize,
  units: usize,
  rest: usize,
  stride: usize,
  lines: usize,
  lineBytes: usize,
  twiddles: usize,
): void {
  const end = at + units * stride;
  let span = units;
  if (ctz(units / rest) & 1) {
    span >>= 1;
    forward2(at, span, stride, lines, lineBytes, twiddles);
  }
  while (span > rest) {
    span >>= 2;
    forward4(at, end, span, stride, lines, lineBytes, twiddles);
  }
}

/** The inverse of `forward`, times units / rest. */
function inverse(
  at: usize,
  units: usize,
  rest: usize,
  stride: usize,
  lines: usize,
  lineBytes: usize,
  twiddles: usize,
): void {
  const end = at + units * stride;
  let span = rest;
  for (; span << 2 <= units; span <<= 2) {
    inverse4(at, end, span, stride, lines, lineBytes, twiddles);
  }
  if (span < units) inverse2(at, span, stride, lines, lineBytes, twiddles);
}
