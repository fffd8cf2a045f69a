import type { NumericArray } from '../matrix/types.js';
import type { FilterBank } from './filterBank.js';
import type { Geometry } from './geometry.js';

/** A smaller kernel is left as it is: people compare its sums digit by digit. */
const leastElements = 4096;

/** How many times as many elements a kernel must have before it is worth another order of its sums. */
const leastGain = 4;

/** Which elements of an axis are added up. */
interface Fold {
  /** Into which of the sums an element goes, −1 for none. */
  readonly place: (element: number) => number;
  readonly count: number;
  /** The element of the kernel at which the new one begins. */
  readonly first: number;
}

/**
 * A bank whose filters reach further than the image, with the elements added up that lie on the same element
 * of the image for every output:
 *
 * - `zero` without a `fill`: rows and columns that lie on no element of the image are left out. Their products are
 *   0, so that no sum changes by a bit; filters far larger than the image become at most twice as large;
 * - with a `fill`, such rows add the same to every output: they become part of the bias;
 * - with `edge`, all rows of the kernel that never lie on the image lie on its first or last row;
 * - `wrap`, `symmetric` and `reflect` repeat themselves, after L, 2L and 2L − 2 elements.
 *
 * But for the first, the result differs by the rounding of another order of the same sums: then only a single
 * filter with much to gain is folded.
 */
export function folded(bank: FilterBank): FilterBank {
  const { filters, geometry, images, bias } = bank;
  const { count, channels, rows, cols, data } = filters;
  const { border, fill } = geometry;
  const isExact = border === 'zero' && fill === 0;
  if (!isExact && (count > 1 || rows * cols < leastElements || !Number.isFinite(fill))) return bank;
  const down = foldOf(geometry, 0, rows, images[0]!.rows);
  const across = foldOf(geometry, 1, cols, images[0]!.cols);
  const size = down.count * across.count;
  const isWorth = isExact ? size < rows * cols : size * leastGain <= rows * cols;
  // 0 · ∞ and 0 · NaN are NaN, which such weights bring into every sum.
  if (!isWorth || !allFinite(data)) return bank;
  const kernels = count * channels;
  // What is added to −0 stays as it is, −0 too.
  const sums = new Float64Array(kernels * size).fill(-0);
  let outside = 0;
  for (let line = 0, at = 0; line < kernels * rows; line++) {
    const row = down.place(line % rows);
    const start = Math.floor(line / rows) * size + row * across.count;
    for (let col = 0; col < cols; col++, at++) {
      const place = across.place(col);
      if (row < 0 || place < 0) outside += data[at]!;
      else sums[start + place]! += data[at]!;
    }
  }
  if (!allFinite(sums)) return bank;
  return {
    ...bank,
    filters: { ...filters, rows: down.count, cols: across.count, data: sums },
    bias: fill === 0 ? bias : [bias[0]! + fill * outside],
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
  const dilation = geometry.dilation[axis];
  if (border === 'zero' || border === 'edge') {
    // The first and the last one that ever lie on the image.
    const start = axis === 0 ? geometry.top : geometry.left;
    const outputs = axis === 0 ? geometry.rows : geometry.cols;
    const end = start + (outputs - 1) * geometry.stride[axis];
    let first = Math.max(0, Math.ceil(-end / dilation));
    let last = Math.min(size - 1, Math.floor((length - 1 - start) / dilation));
    // Where nothing does, one element is left, which is past the edge as well.
    if (first > last) [first, last] = [0, 0];
    if (border === 'zero') {
      const place = (i: number) => (i >= first && i <= last ? i - first : -1);
      return { place, count: last - first + 1, first };
    }
    // One element before the image and one after it stand for all of them.
    first = Math.max(0, first - 1);
    last = Math.min(size - 1, last + 1);
    const place = (i: number) => Math.min(Math.max(i, first), last) - first;
    return { place, count: last - first + 1, first };
  }
  const period = { wrap: length, symmetric: 2 * length, reflect: Math.max(1, 2 * length - 2) };
  const repeats = period[border] / commonDivisor(period[border], dilation);
  const count = Math.min(size, repeats);
  return { place: (i) => i % count, count, first: 0 };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function allFinite(data: NumericArray): boolean {
  for (let at = 0; at < data.length; at++) if (!Number.isFinite(data[at])) return false;
  return true;
}
