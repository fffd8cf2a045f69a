import type { FilterBank } from '../formula/filterBank.js';
import { correlateFilters } from './correlateFilters.js';
import type { Engine } from './engine.js';
import { inStrips, workOf } from './inStrips.js';
import { numbersLoops } from './loops.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';
import { type Costs, fitOfFours, type Method, steps, stepsByOne } from './method.js';

/** About as many tiles at a time as keep their elements in the processor's cache. */
const tilesAtOnce = 64;

/**
 * All 3×3 filters of a layer, stride and dilation 1, by Winograd's minimal filtering:
 * `assembly/winograd.ts`. It takes 4 products where `correlateFilters` takes 9, and rounds
 * otherwise. With ε = 2⁻²⁴ (2⁻⁵³ in Float64), n channels and M_k the greatest |image_k| in the 4×4
 * tile that an output belongs to, it is within
 *
 *     16 · (n + 8) · ε · (|bias| + Σ_k M_k · Σ |filter_k|)
 *
 * of the reference: no element of Bᵀ d B is above 4 M, and the nine elements of G g Gᵀ that an output
 * takes are not above 4 Σ |g| together; n products and 7 more roundings are made on the way. Sums of
 * whole numbers stay exact while they fit. As tiles are summed and subtracted as wholes, NaN and ∞
 * spread to all four outputs of theirs, and so do sums that grow too large on the way: a layer in
 * whose result one appears is computed by `correlateFilters`.
 */
export function correlateWinograd(engine: Engine, precision: Precision, bank: FilterBank): void {
  const { filters, groups, bias, geometry } = bank;
  const { cols } = geometry;
  const { channels } = filters;
  const size = bytesOf[precision];
  const lanes = 16 / size;
  const count = filters.count / groups;
  const packedBytes = 16 * 4 * Math.ceil(count / 4) * (channels + 1) * size;
  const tileCols = Math.ceil(cols / 2);
  const tileRows = Math.max(1, Math.floor(tilesAtOnce / tileCols));
  const tilesBytes = (Math.ceil((tileRows * tileCols) / (2 * lanes)) * 2 + 1) * 16;
  const placesBytes = Math.ceil(channels / 4) * 16;
  const { packTileFilters, filterTiles, allFinite } = numbersLoops(engine, precision);
  const tilesAt = placesBytes + groups * packedBytes;
  const filtersAt = tilesAt + 16 * (channels + 4) * tilesBytes;

  let finite = true;
  inStrips(engine, precision, workOf(bank), {
    ownBytes: filtersAt + (filters.data.length + filters.count) * size,
    sparePlanes: (4 - (count % 4)) % 4,
    prepare({ own }) {
      const places = new Int32Array(engine.memory.buffer, own, channels);
      for (let k = 0; k < channels; k++) places[k] = k * tilesBytes;
      const numbers = numbersOf(engine, precision);
      const start = (own + filtersAt) / size;
      numbers.set(bias, start);
      numbers.set(filters.data, start + filters.count);
      for (let g = 0; g < groups; g++) {
        const first = g * count;
        packTileFilters(
          (start + filters.count + first * channels * 9) * size,
          (start + first) * size,
          count,
          channels,
          own + placesBytes + g * packedBytes,
        );
      }
    },
    compute({ source, planeBytes, rowBytes, own, out, outPlaneBytes, rows }) {
      if (!finite) return;
      for (let r = 0; r < rows; r += 2 * tileRows) {
        for (let g = 0; g < groups; g++) {
          filterTiles(
            source + g * channels * planeBytes + r * rowBytes,
            planeBytes,
            rowBytes,
            channels,
            Math.min(tileRows, Math.ceil((rows - r) / 2)),
            tileCols,
            own + tilesAt,
            tilesBytes,
            own,
            own + placesBytes + g * packedBytes,
            count,
            out + g * count * outPlaneBytes + r * cols * size,
            outPlaneBytes,
            cols,
          );
        }
      }
      const bytes = Math.max(rows * cols * size, 16);
      for (let plane = 0; finite && plane < filters.count; plane++) {
        finite = allFinite(out + plane * outPlaneBytes, bytes) !== 0;
      }
    },
  });
  if (!finite) correlateFilters(engine, precision, bank);
}

const costs: Costs = {
  float32: { call: 3600, kernel: 21, output: 2.3, product: 0.049 },
  float64: { call: 3500, kernel: 20, output: 4, product: 0.1 },
};

/** `correlateWinograd`, for 3×3 filters. */
export const winograd: Method<'winograd'> = {
  name: 'winograd',
  fit(bank, precision) {
    const { channels, rows, cols } = bank.filters;
    if (!stepsByOne(bank)) return steps;
    if (rows !== 3 || cols !== 3) return 'the filters are not 3×3';
    // 16 products for each four outputs of a channel, and four outputs' share of the transforms.
    const products = channels * 4;
    return fitOfFours(costs[precision], bank, products, (engine) =>
      correlateWinograd(engine, precision, bank),
    );
  },
};
