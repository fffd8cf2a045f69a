import type { Filters, Matrix, NumericArray } from '../matrix/types.js';
import type { Correlation } from './correlation.js';
import type { Geometry } from './geometry.js';

/**
 * What a layer comes down to: filters over the channels of their group.
 *
 *     out[o] = bias[o] + Σ_k filters[o, k] ⋆ images[g + k]
 *
 * with `g` the first channel of the filter's group and `⋆` the correlation of `Correlation`.
 */
export interface FilterBank {
  /** The channels, all of one size. */
  readonly images: readonly Matrix[];
  readonly filters: Filters;
  /** Into how many groups, which see only each other, channels and filters are split. */
  readonly groups: number;
  /** One number per filter. */
  readonly bias: readonly number[];
  readonly geometry: Geometry;
  /** Row-major, `filters.count × geometry.rows × geometry.cols`; does not overlap the images. */
  readonly out: NumericArray;
}

/** Filter `o` of a bank by itself. */
export function oneFilter(bank: FilterBank, o: number): Correlation {
  const { images, filters, groups, bias, geometry, out } = bank;
  const { count, channels, rows, cols, data } = filters;
  const first = Math.floor(o / (count / groups)) * channels;
  const size = rows * cols;
  const outputs = geometry.rows * geometry.cols;
  return {
    layers: images.slice(first, first + channels).map((image, k) => {
      const from = (o * channels + k) * size;
      return { image, kernel: { rows, cols, data: data.subarray(from, from + size) } };
    }),
    geometry,
    out: out.subarray(o * outputs, (o + 1) * outputs),
    bias: bias[o]!,
  };
}
