import { sumBlock } from './sumBlock';

/**
 * Filters over the same taps, each tap a place in the source and one weight of every filter:
 *
 *     out[f, r, c] = bias[f] + Σ_t weights[f, t] · source[places[t] + r·rowBytes + c]
 *
 * the product of a matrix of filters × taps with one of taps × positions, whose columns are never
 * written out: the places say where they lie. A block of filters by two rows by one vector of outputs
 * is summed in registers at a time, in the order of the taps.
 *
 * A block has four filters: eight sums, and registers for the rest. Where a multiply-and-add is one
 * instruction it waits for the one before it, and twelve sums in flight fill that time: blocks there
 * have six, but for the last filters that fours divide better.
 *
 * Rows of one filter's outputs follow each other without a gap. A tile that reaches past the end of
 * its row writes into the next one, which is computed later: tiles go from right to left and from
 * top to bottom. So `source` goes on for one row and one vector past its end, and each plane of
 * `out` likewise, and there is a plane for each filter of the last block.
 *
 * @param weights Block after block: the biases of its filters, then their weights of each tap.
 * @param places The byte offsets of the taps from `source`, as 32-bit integers.
 */
export function sumFilters(
  source: usize,
  rowBytes: usize,
  places: usize,
  weights: usize,
  taps: usize,
  filters: i32,
  out: usize,
  outPlaneBytes: usize,
  rows: usize,
  cols: usize,
): void {
  const size = sizeof<Real>();
  for (let left = filters; left > 0; ) {
    const block = blockOf(left);
    if (block === 6) {
      sumBlock<i64>(source, rowBytes, places, weights, taps, out, outPlaneBytes, rows, cols);
    } else {
      sumBlock<i32>(source, rowBytes, places, weights, taps, out, outPlaneBytes, rows, cols);
    }
    weights += block * (taps + 1) * size;
    out += block * outPlaneBytes;
    left -= block;
  }
}

/** How many filters the next block takes of those that are left. */
export function blockOf(left: i32): i32 {
  if (!ASC_FEATURE_RELAXED_SIMD || sizeof<Real>() !== 4) return 4;
  return left > 8 || left === 6 || left === 5 ? 6 : 4;
}
