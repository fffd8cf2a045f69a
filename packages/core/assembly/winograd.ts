import { lanes } from './lanes';
import { sumBlock } from './sumBlock';
import { fromElements, toElements } from './winogradTiles';

/**
 * Winograd's minimal filtering F(2×2, 3×3): four outputs of a 3×3 filter g from a tile d of 4×4
 * numbers, with 16 products instead of 36:
 *
 *     out = Aᵀ [ (G g Gᵀ) ∘ (Bᵀ d B) ] A
 *
 *          ⎡1  0 −1  0⎤        ⎡1  1  1  0⎤
 *     Bᵀ = ⎢0  1  1  0⎥   Aᵀ = ⎣0  1 −1 −1⎦
 *          ⎢0 −1  1  0⎥
 *          ⎣0  1  0 −1⎦
 *
 * The products are summed over the channels before Aᵀ … A, each of the 16 elements separately: that
 * is the sum of `sumFilters`, four filters at a time, with tiles for positions and channels for taps.
 * G g Gᵀ is computed in `winogradFilters.ts`. The bias is one of element (1, 1), which Aᵀ … A adds to
 * all four.
 *
 * Tile (y, x) starts at row 2y and column 2x. Vectors of tiles go from right to left and from top to
 * bottom, so that those past the end of a row are written over.
 *
 * Source: Lavin and Gray, "Fast algorithms for convolutional neural networks", 2015, section 4.1.
 *
 * @param elements Room for 16 · (planes + 4) · tilesBytes.
 * @param tilesBytes From one plane of tiles to the next: room for two rows of `half` tiles (below)
 *   and one vector.
 * @param places p · tilesBytes for each plane p, as 32-bit integers.
 * @param weights What `packTileFilters` has made.
 */
export function filterTiles(
  source: usize,
  planeBytes: usize,
  rowBytes: usize,
  planes: usize,
  tileRows: usize,
  tileCols: usize,
  elements: usize,
  tilesBytes: usize,
  places: usize,
  weights: usize,
  filters: usize,
  out: usize,
  outPlaneBytes: usize,
  cols: usize,
): void {
  const size = sizeof<Real>();
  const step = lanes();
  const elementBytes = planes * tilesBytes;
  for (let p: usize = 0; p < planes; p++) {
    const plane = source + p * planeBytes;
    const to = elements + p * tilesBytes;
    toElements(plane, rowBytes, tileRows, tileCols, to, elementBytes);
  }
  // All tiles as one long row, cut in two halves of whole vectors.
  const half = ((tileRows * tileCols + 2 * step - 1) / (2 * step)) * step;
  const sums = elements + 16 * elementBytes;
  const fourBytes = 4 * (planes + 1) * size;
  const allBytes = ((filters + 3) / 4) * fourBytes;
  for (let f: usize = 0; f < filters; f += 4) {
    for (let e: usize = 0; e < 16; e++) {
      sumBlock<i32>(
        elements + e * elementBytes,
        half * size,
        places,
        weights + e * allBytes,
        planes,
        sums + 4 * e * tilesBytes,
        tilesBytes,
        2,
        half,
      );
    }
    for (let lane: usize = 0; lane < 4; lane++) {
      const from = sums + lane * tilesBytes;
      fromElements(from, 4 * tilesBytes, tileRows, tileCols, out, cols);
      out += outPlaneBytes;
    }
    weights += fourBytes;
  }
}
