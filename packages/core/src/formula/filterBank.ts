import type { Filters, Matrix, NumericArray } from '../matrix/types.js';
import type { Correlation } from './correlation.js';
import { folded } from './folded.js';
import type { Geometry } from './geometry.js';

/**
 * What is computed: filters over the channels of their group. A correlation is a bank with one filter.
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

/** The bank with one filter that a correlation is. */
export function bankOf({ terms, geometry, out, bias }: Correlation): FilterBank {
  const { rows, cols, data } = terms[0]!.kernel;
  const bank = {
    images: terms.map(({ image }) => image),
    filters: {
      count: 1,
      channels: terms.length,
      rows,
      cols,
      data: terms.length === 1 ? data : sideBySide(terms),
    },
    groups: 1,
    bias: [bias],
    geometry,
    out,
  };
  return folded(bank);
}

/** The kernels of all terms one after another; Float64 holds every number type. */
function sideBySide(terms: Correlation['terms']): Float64Array {
  const size = terms[0]!.kernel.data.length;
  const data = new Float64Array(terms.length * size);
  for (const [k, { kernel }] of terms.entries()) data.set(kernel.data, k * size);
  return data;
}

/** The filters from `from` up to `to`, which are of one group or those of whole groups. */
export function someOf(bank: FilterBank, from: number, to: number): FilterBank {
  const { images, filters, groups, bias, geometry, out } = bank;
  const { count, channels, rows, cols, data } = filters;
  if (to - from === count) return bank;
  const size = channels * rows * cols;
  const outputs = geometry.rows * geometry.cols;
  const perGroup = count / groups;
  const first = Math.floor(from / perGroup);
  const last = Math.ceil(to / perGroup);
  return {
    images: images.slice(first * channels, last * channels),
    filters: { ...filters, count: to - from, data: data.subarray(from * size, to * size) },
    groups: last - first,
    bias: bias.slice(from, to),
    geometry,
    out: out.subarray(from * outputs, to * outputs),
  };
}

/** Filter `o` of a bank as a bank. */
export function oneOf(bank: FilterBank, o: number): FilterBank {
  return someOf(bank, o, o + 1);
}

/** Filter `o` of a bank as a correlation. */
export function oneFilter(bank: FilterBank, o = 0): Correlation {
  const { images, filters, bias, geometry, out } = oneOf(bank, o);
  const { rows, cols, data } = filters;
  const size = rows * cols;
  const terms = images.map((image, k) => ({
    image,
    kernel: { rows, cols, data: data.subarray(k * size, (k + 1) * size) },
  }));
  return { terms, geometry, out, bias: bias[0]! };
}
