import { allFinite, used } from './clipped.js';
import type { FilterBank } from './filterBank.js';
import type { Geometry } from './geometry.js';

/** A smaller kernel is left as it is: people compare its sums digit by digit. */
const leastElements = 4096;

/** How many times as many elements a kernel must have before it is worth another order of its sums. */
const leastGain = 4;

/** Which elements of an axis are added up: element `i` goes into `place[i]`, −1 for none. */
interface Fold {
  readonly place: Int32Array;
  readonly count: number;
  /** The element of the kernel at which the new one begins. */
  readonly first: number;
}

/**
 * A bank of one filter whose kernel is far larger than the image, with the elements added up that lie on
 * the same element of the image for every output:
 *
 * - `wrap`, `symmetric` and `reflect` repeat themselves, after L, 2L and 2L − 2 elements;
 * - with `edge`, all rows of the kernel that never lie on the image lie on its first or last row;
 * - with `zero` and a `fill`, such rows add the same to every output: they become part of the bias.
 *
 * The result differs by the rounding of another order of the same sums. A kernel with less to gain than a
 * quarter is left as it is.
 */
export function folded(bank: FilterBank): FilterBank {
  const { filters, geometry, images, bias } = bank;
  const { channels, rows, cols, data, count } = filters;
  const { fill } = geometry;
  if (count !== 1 || rows * cols < leastElements || !Number.isFinite(fill)) return bank;
  const { rows: height, cols: width } = images[0]!;
  const down = foldOf(geometry, 0, rows, height);
  const across = foldOf(geometry, 1, cols, width);
  if (down.count * across.count * leastGain > rows * cols || !allFinite(data)) return bank;
  const size = down.count * across.count;
  const sums = new Float64Array(channels * size);
  let outside = 0;
  for (let line = 0, at = 0; line < channels * rows; line++) {
    const row = down.place[line % rows]!;
    const start = Math.floor(line / rows) * size + row * across.count;
    for (let col = 0; col < cols; col++, at++) {
      const place = across.place[col]!;
      if (row < 0 || place < 0) outside += data[at]!;
      else sums[start + place]! += data[at]!;
    }
  }
  if (!allFinite(sums)) return bank;
  return {
    ...bank,
    filters: { ...filters, rows: down.count, cols: across.count, data: sums },
    bias: [bias[0]! + (fill === 0 ? 0 : fill * outside)],
    geometry: {
      ...geometry,
      top: geometry.top + down.first * geometry.dilation[0],
      left: geometry.left + across.first * geometry.dilation[1],
    },
  };
}

/** The fold of `size` elements of an axis (0: rows, 1: columns) over an image of `length`. */
function foldOf(geometry: Geometry, axis: 0 | 1, size: number, length: number): Fold {
  const { border } = geometry;
  const fold = (count: number, first: number, place: (i: number) => number) => ({
    place: Int32Array.from({ length: size }, (_, i) => place(i)),
    count,
    first,
  });
  if (border === 'zero' || border === 'edge') {
    const { first, count } = used(geometry, axis, size, length);
    if (border === 'zero') {
      return fold(count, first, (i) => (i >= first && i < first + count ? i - first : -1));
    }
    // One element before the image and one after it stand for all of them.
    const start = Math.max(0, first - 1);
    const last = Math.min(size - 1, first + count);
    return fold(last - start + 1, start, (i) => Math.min(Math.max(i, start), last) - start);
  }
  const period = { wrap: length, symmetric: 2 * length, reflect: Math.max(1, 2 * length - 2) };
  const repeats = period[border] / commonDivisor(period[border], geometry.dilation[axis]);
  const count = Math.min(size, repeats);
  return fold(count, 0, (i) => i % count);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
