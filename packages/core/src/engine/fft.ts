import type { Correlation } from '../formula/correlation.js';
import { oneFilter } from '../formula/filterBank.js';
import type { Engine } from './engine.js';
import { chooseTile, type Tile, touched } from './fftTile.js';
import { tileBytes } from './inPlace.js';
import { inStrips, type Strip } from './inStrips.js';
import { numbersLoops } from './loops.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';
import { type Costs, fitOfOne, type Method, steps, stepsByOne } from './method.js';
import { writeTwiddles } from './twiddles.js';

/**
 * A dense kernel, stride and dilation 1, by Fourier transforms of overlapping tiles (overlap-save):
 * `assembly/fft.ts`. Two tiles side by side are transformed as one.
 *
 * A strip is one row of tiles, `tile.rows − kernel.rows + 1` rows of outputs: a band of outputs
 * whose height is a multiple of that has the same bits as the same rows of the whole.
 *
 * An FFT spreads its rounding errors over a tile. The error of an output is within
 * `2 · log₂(tile.rows · tile.cols) · ε · Σ |kernel| · max |image|` of the exact sum, ε the unit of the
 * number type and the maximum taken over the outputs' pair of tiles. A pair in which a number is
 * not finite is computed by `assembly/dense.ts` instead, so that NaN and infinity go no further
 * than the kernel reaches.
 */
export function correlateFft(
  engine: Engine,
  precision: Precision,
  work: Correlation,
  tile: Tile,
): void {
  const { terms, geometry, bias } = work;
  const { kernel } = terms[0]!;
  const { correlateTiles, transformKernel, correlateDense } = numbersLoops(engine, precision);

  const size = bytesOf[precision];
  const lanes = 16 / size;
  const hop = tile.cols - kernel.cols + 1;
  const planes = terms.length;
  // The two tables of twiddle factors, two tiles, the kernels' spectra and the kernels themselves.
  const rowTable = 2 * size * tile.cols;
  const columnTable = 32 * tile.rows;
  const bytes = tile.rows * (2 * size * tile.cols + 64);
  const tilesAt = rowTable + columnTable;
  const spectraAt = tilesAt + 2 * bytes;
  const weightsAt = spectraAt + planes * bytes;
  const weightBytes = kernel.data.length * size;

  inStrips(engine, precision, work, {
    ownBytes: weightsAt + planes * weightBytes + tileBytes,
    stripRows: tile.rows - kernel.rows + 1,
    prepare({ own }) {
      const numbers = numbersOf(engine, precision);
      writeTwiddles(numbers, own / size, tile.cols, lanes, lanes);
      writeTwiddles(numbers, (own + rowTable) / size, tile.rows, lanes, 1);
      for (const [plane, term] of terms.entries()) {
        const weights = own + weightsAt + plane * weightBytes;
        numbers.set(term.kernel.data, weights / size);
        const spectrum = own + spectraAt + plane * bytes;
        transformKernel(weights, kernel.rows, kernel.cols, own, tile.rows, tile.cols, spectrum);
      }
    },
    compute(strip) {
      for (let c = 0; c < geometry.cols; c += 2 * hop) {
        const cols = Math.min(2 * hop, geometry.cols - c);
        const finite = correlateTiles(
          strip.source + c * size,
          strip.planeBytes,
          strip.rowBytes,
          planes,
          strip.own,
          tile.rows,
          tile.cols,
          kernel.rows,
          kernel.cols,
          strip.out + c * size,
          geometry.cols * size,
          strip.rows,
          cols,
          bias,
        );
        if (!finite) computeDense(strip, c, cols);
      }
    },
  });

  /** The outputs of two tiles from column `c` on, by way of the place of the two. */
  function computeDense(strip: Strip, c: number, cols: number): void {
    const { source, planeBytes, rowBytes, own, out, rows } = strip;
    const to = own + tilesAt;
    correlateDense(
      source + c * size,
      planeBytes,
      rowBytes,
      planes,
      own + weightsAt,
      kernel.rows,
      kernel.cols,
      to,
      rows,
      cols,
      bias,
    );
    const numbers = numbersOf(engine, precision);
    for (let r = 0; r < rows; r++) {
      const from = to / size + r * cols;
      numbers.copyWithin(out / size + r * geometry.cols + c, from, from + cols);
    }
  }
}

const costs: Costs = {
  float32: { call: 8300, output: 0.58, product: 0.13 },
  float64: { call: 10_000, output: 1.2, product: 0.26 },
};

/** Fewer products than these are always summed sooner than numbers are transformed. */
const fewestProducts = 32;

/** `correlateFft`, with the tile that touches the fewest numbers. */
export const fft: Method<'fft'> = {
  name: 'fft',
  fit(bank, precision, given) {
    if (!stepsByOne(bank)) return steps;
    const { filters, geometry } = bank;
    if (filters.rows * filters.cols < fewestProducts) return 'the kernel is small';
    const work = oneFilter(bank);
    const tile = given ?? chooseTile(work, precision);
    if (!tile) return 'a row of tiles for this kernel and width takes too much memory';
    const products = touched(work, tile) / (geometry.rows * geometry.cols);
    const fit = fitOfOne(costs[precision], bank, products, (engine) =>
      correlateFft(engine, precision, work, tile),
    );
    return { ...fit, tile };
  },
};
