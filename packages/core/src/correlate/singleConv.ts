import { checkOptions } from '../check/checkOptions.js';
import { runCorrelation } from '../engine/planBank.js';
import {
  checkPlacement,
  type PlacementOptions,
  placeKernel,
  placementOptions,
} from '../formula/geometry.js';
import { asChannels, type Channels } from '../matrix/channels.js';
import type { ResponseData } from '../matrix/response.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix } from '../matrix/types.js';

/**
 * Applies one filter to an image of any number of channels and sums the responses over the
 * channels: one feature map. As in PyTorch's `conv2d`, the filter is not rotated.
 *
 * @param image One channel (a matrix), or several of one size (a tensor, or an array of matrices).
 * @param filter One matrix that is used for every channel, or one matrix per channel.
 * @param options The placement of the filter; default: mode `'valid'`, stride 1.
 * @returns Number type as `correlate` gives for the first channel.
 * @throws RangeError if filter and image have different numbers of channels; otherwise as
 *   `correlate`.
 * @example
 * ```ts
 * const rgb = [[[1, 2]], [[10, 20]], [[100, 200]]]; // three channels of 1×2
 * toRows(singleConv(rgb, [[-1, 1]])); // [[111]]
 * ```
 */
export function singleConv<I extends Channels>(
  image: I,
  filter: Channels,
  options: PlacementOptions = {},
): Matrix<ResponseData<I>> {
  checkOptions('options', options, placementOptions);
  return sumOverChannels(
    asChannels(image, 'image'),
    asChannels(filter, 'filter'),
    options,
    'filter',
  ) as Matrix<ResponseData<I>>;
}

/** `singleConv` on arguments that are read already. */
export function sumOverChannels(
  image: readonly Matrix[],
  filter: readonly Matrix[],
  options: PlacementOptions,
  name: string,
): Matrix<FloatArray> {
  if (filter.length !== 1 && filter.length !== image.length) {
    throw new RangeError(
      `${name} must have ${image.length} channels, one per image channel (or 1, used for all of them), got ${filter.length}`,
    );
  }
  const first = image[0]!;
  const geometry = placeKernel(first, filter[0]!, options);
  checkPlacement(options);
  const { rows, cols } = geometry;
  const data = resultArray(first.data, rows * cols);
  const terms = image.map((channel, index) => ({
    image: channel,
    kernel: filter[filter.length === 1 ? 0 : index]!,
  }));
  runCorrelation({ terms, geometry, out: data, bias: 0 });
  return { rows, cols, data };
}
