import type { FloatArray } from '../matrix/types.js';

/** How many filters the next block takes of those that are left. */
export type BlockOf = (left: number) => number;

/** How many numbers `count` filters of `taps` weights each take when they are packed. */
export function sizeOfFilters(count: number, taps: number, blockOf: BlockOf): number {
  return inBlocks(count, blockOf) * (taps + 1);
}

/** How many filters the blocks of `count` filters have. */
export function inBlocks(count: number, blockOf: BlockOf): number {
  let filters = 0;
  while (filters < count) filters += blockOf(count - filters);
  return filters;
}

/**
 * Packs filters as `assembly/sumFilters.ts` reads them: block after block, first the biases of a block
 * and then, tap by tap, its weights side by side. What lacks in the last block is filled with zeros.
 *
 * @param at The first number of the packed filters in `numbers`.
 * @param weights count × taps.
 */
export function packFilters(
  numbers: FloatArray,
  at: number,
  weights: ArrayLike<number>,
  bias: ArrayLike<number>,
  blockOf: BlockOf,
): void {
  const count = bias.length;
  const taps = weights.length / count;
  numbers.fill(0, at, at + sizeOfFilters(count, taps, blockOf));
  for (let first = 0, start = at; first < count; ) {
    const block = blockOf(count - first);
    const end = Math.min(first + block, count);
    for (let o = first; o < end; o++) {
      let to = start + o - first;
      numbers[to] = bias[o]!;
      for (let from = o * taps; from < (o + 1) * taps; from++) {
        to += block;
        numbers[to] = weights[from]!;
      }
    }
    start += block * (taps + 1);
    first += block;
  }
}
