import type { Pair } from '../check/checkPair.js';
import { type Algorithm, planBank } from '../engine/planBank.js';
import type { Channels } from '../matrix/channels.js';
import type { ResponseData } from '../matrix/response.js';
import type { Filters, FloatArray, NumericArray, Tensor } from '../matrix/types.js';
import type { LayerInput } from './layerInput.js';
import { prepareLayer } from './prepareLayer.js';

export type { LayerInput };

/** Options of `conv2d`, as in PyTorch. */
export interface Conv2dOptions<T extends NumericArray = FloatArray> {
  /** One number per filter, added to its map; default none. */
  readonly bias?: readonly number[] | NumericArray;
  /** Default 1. */
  readonly stride?: Pair;
  /**
   * Zero padding: rows above and below, columns left and right; `'valid'` is none; `'same'` (stride
   * 1 only) keeps the size, with the extra row or column of an even kernel below and right. Default
   * 0.
   */
  readonly padding?: Pair | 'valid' | 'same';
  /** The spacing between kernel elements; default 1. */
  readonly dilation?: Pair;
  /**
   * Splits the input channels and filters into this many groups; a filter sees only the channels of
   * its group. As many groups as channels is a depthwise convolution. Default 1.
   */
  readonly groups?: number;
  /**
   * How products are summed: `'direct'` takes each of them; `'winograd'` (3×3 filters, stride and
   * dilation 1) takes 4 for each 9 and rounds more. Its error is at most `16 · (n + 8) · ε ·
   * (|bias| + Σ_k M_k · Σ |filter_k|)` with n channels, ε = 2⁻²⁴ for Float32 (2⁻⁵³ for Float64) and
   * M_k the greatest |input| of channel k in the 4×4 tile of an output: 2×2 outputs share a tile.
   * NaN and ±∞ are the same as with `'direct'`. Default `'auto'`: Winograd's algorithm if it is
   * faster and sums are in Float32, otherwise direct.
   */
  readonly algorithm?: Algorithm;
  /**
   * Where the result goes: a tensor of the output's size, of any number type (integers store by
   * the rule of their array). It is returned. It may be the input itself. Default: a new tensor.
   */
  readonly out?: Tensor<T>;
}

/**
 * A convolutional layer as PyTorch's `torch.nn.functional.conv2d` computes it.
 *
 *     out[o, r, c] = bias[o] + Σ_k Σ_i Σ_j filters[o, k, i, j] · padded[g + k, r·s + i·d, c·s + j·d]
 *
 * with `g` the first input channel of the filter's group.
 *
 * @param input C×H×W: a tensor, nested lists, or an array of matrices.
 * @param filters O×(C / groups)×kh×kw: `Filters`, or one item per filter as for `conv`.
 * @returns O×H'×W' with `H' = floor((H + 2·padding − dilation·(kh − 1) − 1) / stride) + 1`, Float32
 *   for 8-bit, 16-bit and Float32 input, otherwise Float64.
 * @throws TypeError or RangeError that names the argument, what was expected and what came.
 * @example
 * ```ts
 * const input = { channels: 1, rows: 1, cols: 3, data: new Float32Array([1, 2, 4]) };
 * const filters = { count: 1, channels: 1, rows: 1, cols: 2, data: new Float32Array([-1, 1]) };
 * conv2d(input, filters, { bias: [10] }).data; // Float32Array [11, 12]
 * conv2d([[[1, 2, 4]]], [[[[-1, 1]]]]).data; // Float64Array [1, 2]
 * ```
 */
export function conv2d<T extends NumericArray>(
  input: LayerInput,
  filters: Filters | readonly Channels[],
  options: Conv2dOptions<T> & { readonly out: Tensor<T> },
): Tensor<T>;
export function conv2d<I extends LayerInput>(
  input: I,
  filters: Filters | readonly Channels[],
  options?: Conv2dOptions,
): Tensor<ResponseData<I>>;
export function conv2d(
  input: LayerInput,
  filters: Filters | readonly Channels[],
  options: Conv2dOptions<NumericArray> = {},
): Tensor {
  const { bank, algorithm, out } = prepareLayer(input, filters, options);
  planBank(bank, algorithm).run();
  return out;
}
