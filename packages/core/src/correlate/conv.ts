import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import { type PlacementOptions, placementOptions } from '../formula/geometry.js';
import { asChannels, type Channels } from '../matrix/channels.js';
import type { ResponseData } from '../matrix/response.js';
import { checkFilters, planes } from '../matrix/tensor.js';
import type { Filters, Matrix } from '../matrix/types.js';
import { sumOverChannels } from './singleConv.js';

/**
 * A convolutional layer as in the lesson: each of several filters applied to one image gives one
 * feature map, as PyTorch's `conv2d` does without a bias. The maps are the input channels of the next layer.
 *
 * @param image One channel (a matrix), or several of one size (a tensor, or an array of matrices).
 * @param filters One item per filter: a matrix that is used for every channel, or one matrix per
 *   channel; or `Filters` (O×C×kh×kw).
 * @param options The placement of the filters; default: mode `'valid'`, stride 1.
 * @returns One map per filter.
 * @throws RangeError if a filter and the image have different numbers of channels; otherwise as
 *   `correlate`.
 * @example
 * ```ts
 * const maps = conv([[1, 2, 4]], [[[1, 0]], [[-1, 1]]]);
 * maps.map(toRows); // [[[1, 2]], [[1, 2]]]
 * conv(maps, [[[[1]], [[-1]]]]); // a second layer: one filter over two channels
 * ```
 */
export function conv<I extends Channels>(
  image: I,
  filters: readonly Channels[] | Filters,
  options: PlacementOptions = {},
): Matrix<ResponseData<I>>[] {
  checkOptions('options', options, placementOptions);
  const channels = asChannels(image, 'image');
  return asFilterList(filters).map((filter, index) =>
    sumOverChannels(channels, filter, options, `filters[${index}]`),
  ) as Matrix<ResponseData<I>>[];
}

/** Each filter as its channels. */
export function asFilterList(filters: readonly Channels[] | Filters): Matrix[][] {
  if (!Array.isArray(filters)) {
    const { count, channels, rows, cols, data } = checkFilters(filters as Filters, 'filters');
    const size = channels * rows * cols;
    return Array.from({ length: count }, (_, index) =>
      planes({ channels, rows, cols, data: data.subarray(index * size, (index + 1) * size) }),
    );
  }
  if (filters.length === 0) throw new RangeError('filters must have at least one filter, got []');
  return filters.map((filter: Channels, index) => {
    if (Array.isArray(filter) && typeof filter[0] === 'number') {
      throw new TypeError(
        `filters[${index}] must be a filter, got a row of numbers ${describe(filter)}; pass one filter as [filter]`,
      );
    }
    return asChannels(filter, `filters[${index}]`);
  });
}
