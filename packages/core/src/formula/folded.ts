import type { Border } from '../matrix/border.js';
import { allFinite, used } from './clipped.js';
import type { FilterBank } from './filterBank.js';

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
  const { border, fill } = geometry;
  if (count !== 1 || rows * cols < leastElements || !Number.isFinite(fill)) return bank;
  const { rows: height, cols: width } = images[0]!;
  const down = foldOf(border, rows, geometry.top, geometry.rows, height, axisOf(geometry, 0));
  const across = foldOf(border, cols, geometry.left, geometry.cols, width, axisOf(geometry, 1));
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

type Axis = readonly [stride: number, dilation: number];

function axisOf({ stride, dilation }: FilterBank['geometry'], index: 0 | 1): Axis {
  return [stride[index], dilation[index]];
}

function foldOf(
  border: Border,
  size: number,
  start: number,
  outputs: number,
  length: number,
  axis: Axis,
): Fold {
  if (border === 'zero' || border === 'edge') {
    const on = used(size, start, outputs, length, axis);
    if (border === 'zero') {
      const within = (i: number) => i >= on.first && i < on.first + on.count;
      const place = Int32Array.from({ length: size }, (_, i) => (within(i) ? i - on.first : -1));
      return { place, count: on.count, first: on.first };
    }
    // One element before the image and one after it stand for all of them.
    const first = Math.max(0, on.first - 1);
    const last = Math.min(size - 1, on.first + on.count);
    const clamp = (i: number) => Math.min(Math.max(i, first), last) - first;
    return {
      place: Int32Array.from({ length: size }, (_, i) => clamp(i)),
      count: last - first + 1,
      first,
    };
  }
  const period = { wrap: length, symmetric: 2 * length, reflect: Math.max(1, 2 * length - 2) };
  const count = Math.min(size, period[border] / commonDivisor(period[border], axis[1]));
  return { place: Int32Array.from({ length: size }, (_, i) => i % count), count, first: 0 };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
