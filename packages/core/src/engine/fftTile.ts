import type { Correlation } from '../formula/correlation.js';
import { bytesOf, type Precision } from './memory.js';

/** The size of the tiles of `correlateFft`: powers of two, larger than the kernel. */
export interface Tile {
  readonly rows: number;
  readonly cols: number;
}

const sides = [32, 64, 128, 256, 512, 1024] as const;
const tiles: readonly Tile[] = sides.flatMap((rows) => sides.map((cols) => ({ rows, cols })));

/** What a row of tiles, two tiles in flight and the spectra of all kernels may take together. */
const mostBytes = 2 ** 26;

/**
 * The tile with which a correlation touches the fewest numbers, or `undefined` where the kernel is
 * too large, or the image too wide, for every tile.
 */
export function chooseTile(work: Correlation, precision: Precision): Tile | undefined {
  const { kernel } = work.terms[0]!;
  return tiles
    .filter(({ rows, cols }) => rows > kernel.rows && cols > kernel.cols)
    .filter((tile) => memory(work, tile) * bytesOf[precision] <= mostBytes)
    .reduce<Tile | undefined>(
      (best, tile) => (best && touched(work, best) <= touched(work, tile) ? best : tile),
      undefined,
    );
}

/**
 * How many numbers the passes of all transforms touch.
 *
 * A transform along an axis of length n touches each number log₂ n times. Rows and columns go
 * forward for each channel; columns, and those rows that are outputs, go back once. Two tiles side by
 * side share that. Each kernel is transformed once.
 */
export function touched({ terms, geometry }: Correlation, { rows, cols }: Tile): number {
  const { kernel } = terms[0]!;
  const channels = terms.length;
  const hop = rows - kernel.rows + 1;
  const downwards = Math.ceil(geometry.rows / hop);
  const across = Math.ceil(geometry.cols / (2 * (cols - kernel.cols + 1)));
  const rowPass = cols * Math.log2(cols);
  const columnPasses = rows * cols * Math.log2(rows);
  const pair = (channels * rows + hop) * rowPass + (channels + 1) * columnPasses;
  return downwards * across * pair + channels * (kernel.rows * rowPass + columnPasses);
}

/** Numbers in memory: the image under a row of tiles, its outputs, and all that is complex. */
function memory({ terms, geometry }: Correlation, { rows, cols }: Tile): number {
  const width = geometry.cols + terms[0]!.kernel.cols;
  return (terms.length + 1) * rows * width + (terms.length + 2) * 2 * rows * cols;
}
