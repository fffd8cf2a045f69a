import type { FloatArray } from '../matrix/types.js';

/**
 * Writes the twiddle factors of a line of `length` numbers as the passes of
 * `assembly/butterflies.ts` read them. The pass over blocks of `radix · span` numbers multiplies the
 * number at place `j` of part `k` of its block by
 *
 *     exp(−2πi · k · j / (radix · span)),  k = 1 … radix − 1
 *
 * A unit of the line holds `perUnit` neighbours. The factors of the unit `u = j / perUnit` of the
 * pass start at `32 · span / perUnit` bytes of the table, each a vector of real and one of imaginary
 * parts. All take 32 bytes for each unit of the line.
 *
 * @param at Where the table starts, in numbers.
 * @param lanes How many numbers a vector holds.
 * @param perUnit As `lanes` for a row; 1 for columns, of which all lanes take the same factor.
 */
export function writeTwiddles(
  numbers: FloatArray,
  at: number,
  length: number,
  lanes: number,
  perUnit: number,
): void {
  const radixOf = (block: number) => (Math.log2(block) % 2 === 1 ? 2 : 4);
  for (let block = length; block >= radixOf(block) * perUnit; block /= radixOf(block)) {
    const radix = radixOf(block);
    const span = block / radix;
    let to = at + (2 * lanes * span) / perUnit;
    for (let j = 0; j < span; j += perUnit) {
      for (let k = 1; k < radix; k++, to += 2 * lanes) {
        for (let lane = 0; lane < lanes; lane++) {
          const turn = (k * (j + (lane % perUnit))) / block;
          numbers[to + lane] = Math.cos(2 * Math.PI * turn);
          numbers[to + lanes + lane] = -Math.sin(2 * Math.PI * turn);
        }
      }
    }
  }
}
