import type { NumericArray } from '../matrix/types.js';
import type { FilterBank } from './filterBank.js';
import type { Geometry } from './geometry.js';

/**
 * A bank without the rows and columns of its filters that lie on no element of the image for any
 * output. Past the edge of an image that goes on with zeros their products are 0, so that no sum
 * changes by a bit; filters far larger than the image become at most twice as large.
 */
export function clipped(bank: FilterBank): FilterBank {
  const { filters, geometry, images } = bank;
  if (geometry.border !== 'zero' || geometry.fill !== 0) return bank;
  const [height, width] = [images[0]!.rows, images[0]!.cols];
  const rows = used(geometry, 0, filters.rows, height);
  const cols = used(geometry, 1, filters.cols, width);
  const isWhole = rows.count === filters.rows && cols.count === filters.cols;
  // 0 · ∞ and 0 · NaN are NaN, which such weights bring into every sum.
  if (isWhole || !allFinite(filters.data)) return bank;
  const [down, across] = geometry.dilation;
  const kernels = filters.count * filters.channels;
  const data = new Float64Array(kernels * rows.count * cols.count);
  for (let line = 0; line < kernels * rows.count; line++) {
    const kernel = Math.floor(line / rows.count);
    const row = kernel * filters.rows + rows.first + (line % rows.count);
    const from = row * filters.cols + cols.first;
    data.set(filters.data.subarray(from, from + cols.count), line * cols.count);
  }
  return {
    ...bank,
    filters: { ...filters, rows: rows.count, cols: cols.count, data },
    geometry: {
      ...geometry,
      top: geometry.top + rows.first * down,
      left: geometry.left + cols.first * across,
    },
  };
}

/** Which of `size` elements of a filter on an axis (0: rows, 1: columns) ever lie on an image of `length`. */
export function used(
  geometry: Geometry,
  axis: 0 | 1,
  size: number,
  length: number,
): { readonly first: number; readonly count: number } {
  const start = axis === 0 ? geometry.top : geometry.left;
  const outputs = axis === 0 ? geometry.rows : geometry.cols;
  const dilation = geometry.dilation[axis];
  const end = start + (outputs - 1) * geometry.stride[axis];
  const first = Math.max(0, Math.ceil(-end / dilation));
  const last = Math.min(size - 1, Math.floor((length - 1 - start) / dilation));
  // Where nothing does, one element is left, which is past the edge as well.
  return first > last ? { first: 0, count: 1 } : { first, count: last - first + 1 };
}

/** Whether every number is finite. */
export function allFinite(data: NumericArray): boolean {
  for (let at = 0; at < data.length; at++) if (!Number.isFinite(data[at])) return false;
  return true;
}
