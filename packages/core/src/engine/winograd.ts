import type { FilterBank } from '../correlate/filterBank.js';
import type { NumericArray } from '../matrix/types.js';
import type { Engine } from './engine.js';
import { allFinite } from './finite.js';
import { inStrips } from './inStrips.js';
import { correlateFilters } from './layers.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';
import { inFours, packFilters, sizeOfFilters } from './packFilters.js';

/** About as many tiles at a time as keep their elements in the processor's cache. */
const tilesAtOnce = 64;

/** The element to which the bias is added: row 1, column 1 of 4×4. */
const biased = 5;

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
  const { images, filters, groups, bias, geometry, out } = bank;
  const { cols } = geometry;
  const { channels } = filters;
  const size = bytesOf[precision];
  const lanes = 16 / size;
  const count = filters.count / groups;
  const packedBytes = sizeOfFilters(count, channels, inFours) * size;
  const tileCols = Math.ceil(cols / 2);
  const tileRows = Math.max(1, Math.floor(tilesAtOnce / tileCols));
  const tilesBytes = (Math.ceil((tileRows * tileCols) / (2 * lanes)) * 2 + 1) * 16;
  const placesBytes = Math.ceil(channels / 4) * 16;
  const compute =
    precision === 'float32' ? engine.exports.winogradFloat32 : engine.exports.winogradFloat64;

  const layers = images.map((image) => ({ image, kernel: filters }));
  let finite = true;
  inStrips(
    engine,
    precision,
    { layers, geometry, out, planes: filters.count },
    {
      ownBytes: placesBytes + groups * 16 * packedBytes + 16 * (channels + 4) * tilesBytes,
      sparePlanes: 3,
      prepare({ own }) {
        const places = new Int32Array(engine.exports.memory.buffer, own, channels);
        for (let k = 0; k < channels; k++) places[k] = k * tilesBytes;
        const numbers = numbersOf(engine, precision);
        const none = new Array<number>(count).fill(0);
        for (let g = 0; g < groups; g++) {
          const [from, end] = [g * count, (g + 1) * count];
          const elements = elementsOf(
            filters.data.subarray(from * channels * 9, end * channels * 9),
          );
          for (let e = 0; e < 16; e++) {
            const weights = elements.subarray(e * count * channels, (e + 1) * count * channels);
            const at = (own + placesBytes + (16 * g + e) * packedBytes) / size;
            packFilters(numbers, at, weights, e === biased ? bias.slice(from, end) : none, inFours);
          }
        }
      },
      compute({ source, planeBytes, rowBytes, own, out, outPlaneBytes, rows }) {
        if (!finite) return;
        const weights = own + placesBytes;
        const elements = weights + groups * 16 * packedBytes;
        for (let r = 0; r < rows; r += 2 * tileRows) {
          for (let g = 0; g < groups; g++) {
            compute(
              source + g * channels * planeBytes + r * rowBytes,
              planeBytes,
              rowBytes,
              channels,
              Math.min(tileRows, Math.ceil((rows - r) / 2)),
              tileCols,
              elements,
              tilesBytes,
              own,
              weights + g * 16 * packedBytes,
              count,
              out + g * count * outPlaneBytes + r * cols * size,
              outPlaneBytes,
              cols,
            );
          }
        }
        const bytes = Math.max(rows * cols * size, 16);
        for (let plane = 0; finite && plane < filters.count; plane++) {
          finite = allFinite(engine, precision, out + plane * outPlaneBytes, bytes);
        }
      },
    },
  );
  if (!finite) correlateFilters(engine, precision, bank);
}

/**
 * The 16 elements of G g Gᵀ, each for all 3×3 kernels g after the other, in double precision:
 *
 *         ⎡1   0   0⎤
 *     G = ⎢½   ½   ½⎥
 *         ⎢½  −½   ½⎥
 *         ⎣0   0   1⎦
 */
function elementsOf(kernels: NumericArray): Float64Array {
  const count = kernels.length / 9;
  const elements = new Float64Array(16 * count);
  const columns = new Float64Array(12);
  for (let n = 0; n < count; n++) {
    for (let j = 0; j < 3; j++) multiplyByG(kernels, 9 * n + j, 3, columns, j, 3);
    for (let i = 0; i < 4; i++) multiplyByG(columns, 3 * i, 1, elements, 4 * i * count + n, count);
  }
  return elements;
}

/** G times the three numbers from `from[at]` on, each `step` from the one before. */
function multiplyByG(
  from: NumericArray,
  at: number,
  step: number,
  to: Float64Array,
  toAt: number,
  toStep: number,
): void {
  const first = from[at]!;
  const second = from[at + step]!;
  const third = from[at + 2 * step]!;
  to[toAt] = first;
  to[toAt + toStep] = (first + second + third) / 2;
  to[toAt + 2 * toStep] = (first - second + third) / 2;
  to[toAt + 3 * toStep] = third;
}
