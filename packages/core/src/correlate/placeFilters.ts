import { checkOneOf } from '../check/checkOneOf.js';
import { checkPair } from '../check/checkPair.js';
import type { Geometry } from '../formula/geometry.js';
import type { Filters, NumericArray, Tensor } from '../matrix/types.js';
import type { Conv2dOptions } from './conv2d.js';

/** Where the filters of a layer lie on its input, by stride, dilation and padding. */
export function placeFilters(
  input: Tensor,
  filters: Filters,
  options: Conv2dOptions<NumericArray>,
): Geometry {
  const stride = checkPair('stride', options.stride ?? 1, 1);
  const dilation = checkPair('dilation', options.dilation ?? 1, 1);
  const reach = [(filters.rows - 1) * dilation[0], (filters.cols - 1) * dilation[1]] as const;
  const padding = checkPadding(options.padding ?? 0, reach, stride);
  const rows = input.rows + padding.both[0] - reach[0];
  const cols = input.cols + padding.both[1] - reach[1];
  if (rows < 1 || cols < 1) {
    throw new RangeError(
      `filters must fit into the padded ${input.rows + padding.both[0]}×${input.cols + padding.both[1]} input, got ${reach[0] + 1}×${reach[1] + 1}`,
    );
  }
  return {
    rows: Math.floor((rows - 1) / stride[0]) + 1,
    cols: Math.floor((cols - 1) / stride[1]) + 1,
    top: 0 - padding.first[0],
    left: 0 - padding.first[1],
    stride,
    dilation,
    border: 'zero',
    fill: 0,
  };
}

type Two = readonly [rows: number, cols: number];

function checkPadding(
  padding: NonNullable<Conv2dOptions['padding']>,
  reach: Two,
  stride: Two,
): { first: Two; both: Two } {
  if (typeof padding !== 'string') {
    const first = checkPair('padding', padding, 0);
    return { first, both: [2 * first[0], 2 * first[1]] };
  }
  if (checkOneOf('padding', padding, ['valid', 'same']) === 'valid') {
    return { first: [0, 0], both: [0, 0] };
  }
  if (stride[0] !== 1 || stride[1] !== 1) {
    throw new RangeError(`padding 'same' must have stride 1, got stride [${stride.join(', ')}]`);
  }
  return { first: [Math.floor(reach[0] / 2), Math.floor(reach[1] / 2)], both: reach };
}
