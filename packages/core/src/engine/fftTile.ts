import type { Correlation } from '../correlate/correlation.js';
import { bytesOf, type Precision } from './memory.js';

/** The size of the tiles of `correlateFft`: powers of two, larger than the kernel. */
export interface Tile {
  readonly rows: number;
  readonly cols: number;
}

/** A tile, and how many points its transforms pass through to compute a correlation with it. */
export interface TileChoice {
  readonly tile: Tile;
  readonly points: number;
}

const sides = [32, 64, 128, 256, 512, 1024] as const;

/** What the tiles in flight and the spectra of all kernels may take together. */
const mostBytes = 2 ** 26;

/**
 * The tile with which a correlation passes through the fewest points, or `undefined` where the
 * kernel is larger than every tile that fits into the memory granted to it. One transform of a tile
 * passes through log₂(rows · cols) times its points; two tiles that lie side by side share one, and
 * each channel's kernel takes one as well.
 */
export function chooseTile(
  { layers, geometry }: Correlation,
  precision: Precision,
): TileChoice | undefined {
  const { kernel } = layers[0]!;
  const channels = layers.length;
  const choices = sides.flatMap((rows) =>
    sides.map((cols) => {
      const downwards = Math.ceil(geometry.rows / (rows - kernel.rows + 1));
      const across = Math.ceil(geometry.cols / (2 * (cols - kernel.cols + 1)));
      const transforms = downwards * across * (channels + 1) + channels;
      return { tile: { rows, cols }, points: transforms * rows * cols * Math.log2(rows * cols) };
    }),
  );
  const stripBytes = (rows: number) =>
    (channels * rows * (geometry.cols + kernel.cols) + rows * geometry.cols) * bytesOf[precision];
  return choices
    .filter(
      ({ tile: { rows, cols } }) =>
        rows > kernel.rows &&
        cols > kernel.cols &&
        2 * (channels + 2) * rows * cols * bytesOf[precision] + stripBytes(rows) <= mostBytes,
    )
    .reduce<TileChoice | undefined>(
      (best, choice) => (best && best.points <= choice.points ? best : choice),
      undefined,
    );
}
