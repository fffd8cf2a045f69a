import { type RawType, rawNumbers, swapBytes } from '../../matrix/rawNumbers.js';
import type { NumericArray } from '../../matrix/types.js';
import { unpackBits } from '../unpackBits.js';
import type { TiffLayout } from './layout.js';

const HORIZONTAL = 2;
const FLOATING = 3;

/**
 * The samples of one unpacked strip or tile.
 *
 * @param rowLength Samples a row.
 * @param step Samples from a pixel to the next.
 */
export function samplesOf(
  unpacked: Uint8Array,
  { bits, kind, predictor, little }: TiffLayout,
  rowLength: number,
  step: number,
): NumericArray {
  const size = bits / 8;
  if (![1, 2, 4, 8].includes(size)) return unpackBits(unpacked, bits, rowLength);
  // Memory of its own, so that the numbers begin at a whole element.
  const bytes = new Uint8Array(unpacked);
  if (predictor === FLOATING) undoFloating(bytes, rowLength, step, size);
  else if (!little) swapBytes(bytes, size);
  if (predictor === HORIZONTAL) undoHorizontal(bytes, rowLength, step, size);
  return rawNumbers(bytes, `${kind}${size}` as RawType);
}

/** Each sample is stored as its difference to the pixel before (TIFF 6.0 §14), modulo its size. */
function undoHorizontal(
  bytes: Uint8Array<ArrayBuffer>,
  rowLength: number,
  step: number,
  size: number,
): void {
  if (size === 8) {
    undoDifferences(new BigUint64Array(bytes.buffer), rowLength, step);
    return;
  }
  const numbers = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array }[size]!;
  undoDifferences(new numbers(bytes.buffer) as Uint8Array, rowLength, step);
}

function undoDifferences(
  values: Uint8Array | BigUint64Array,
  rowLength: number,
  step: number,
): void {
  const sums = values as Uint8Array;
  for (let start = 0; start < sums.length; start += rowLength) {
    const end = Math.min(start + rowLength, sums.length);
    for (let at = start + step; at < end; at++) sums[at]! += sums[at - step]!;
  }
}

/**
 * A row is stored as differences of bytes, of all highest bytes first (Adobe's TIFF Technical Note 3).
 * It becomes little-endian numbers.
 */
function undoFloating(bytes: Uint8Array, rowLength: number, step: number, size: number): void {
  const length = rowLength * size;
  undoDifferences(bytes, length, step);
  const row = new Uint8Array(length);
  for (let start = 0; start + length <= bytes.length; start += length) {
    row.set(bytes.subarray(start, start + length));
    for (let at = 0; at < length; at++) {
      const place = size - 1 - Math.floor(at / rowLength);
      bytes[start + (at % rowLength) * size + place] = row[at]!;
    }
  }
}
