import type { Correlation } from '../formula/correlation.js';
import type { Engine } from './engine.js';
import type { Tile } from './fftTile.js';
import { inStrips, type Strip, tileBytes } from './inStrips.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';
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
  const { layers, geometry, bias } = work;
  const { kernel } = layers[0]!;
  const { exports } = engine;
  const single = precision === 'float32';
  const correlateTiles = single ? exports.tilesFloat32 : exports.tilesFloat64;
  const transformKernel = single ? exports.kernelSpectrumFloat32 : exports.kernelSpectrumFloat64;
  const correlateDense = single ? exports.denseFloat32 : exports.denseFloat64;

  const size = bytesOf[precision];
  const lanes = 16 / size;
  const hop = tile.cols - kernel.cols + 1;
  const planes = layers.length;
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
      for (const [plane, layer] of layers.entries()) {
        const weights = own + weightsAt + plane * weightBytes;
        numbers.set(layer.kernel.data, weights / size);
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
