import { checkInteger } from '../check/checkInteger.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { checkPair, type Pair } from '../check/checkPair.js';
import { describe } from '../check/describe.js';
import { type Algorithm, planBank } from '../engine/planBank.js';
import { clipped } from '../formula/clipped.js';
import type { FilterBank } from '../formula/filterBank.js';
import type { Geometry } from '../formula/geometry.js';
import { asChannels, type Channels } from '../matrix/channels.js';
import { checkTensorOut, unshared } from '../matrix/destination.js';
import { newArray } from '../matrix/newArray.js';
import type { ResponseData } from '../matrix/response.js';
import { resultArray } from '../matrix/resultArray.js';
import { checkFilters, checkTensor, planes } from '../matrix/tensor.js';
import type {
  Filters,
  FloatArray,
  Matrix,
  MatrixLike,
  NumericArray,
  Tensor,
} from '../matrix/types.js';
import { asFilterList } from './conv.js';

/** The channels of a layer: a tensor, or a list of equally large matrices. */
export type LayerInput = Tensor | readonly MatrixLike[];

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

/** A layer with every argument read. */
export function prepareLayer(
  given: LayerInput,
  givenFilters: Filters | readonly Channels[],
  options: Conv2dOptions<NumericArray>,
): { readonly bank: FilterBank; readonly algorithm: Algorithm; readonly out: Tensor } {
  checkOptions('options', options, optionNames);
  const input = asTensor(given);
  const filters = asFilters(givenFilters);
  const groups = checkGroups(options.groups ?? 1, input.channels, filters);
  const bias = checkBias(options.bias, filters.count);
  const geometry = placeFilters(input, filters, options);
  const algorithm = checkAlgorithm(options.algorithm ?? 'auto', filters, geometry);
  const { rows, cols } = geometry;
  const out = options.out
    ? checkTensorOut(options.out, filters.count, rows, cols)
    : {
        channels: filters.count,
        rows,
        cols,
        data: resultArray(input.data, filters.count * rows * cols),
      };
  const bank = {
    images: planes(unshared(input, out.data)),
    filters: unshared(filters, out.data),
    groups,
    bias,
    geometry,
    out: out.data,
  };
  return { bank: algorithm === 'winograd' ? bank : clipped(bank), algorithm, out };
}

/** Nested lists and arrays of matrices are copied; a tensor is checked and returned as it is. */
function asTensor(input: LayerInput): Tensor {
  const isList = Array.isArray(input) && typeof input[0]?.[0] !== 'number';
  if (!isList) return checkTensor(input as Tensor, 'input');
  const channels = asChannels(input, 'input');
  const { rows, cols } = channels[0]!;
  return { channels: channels.length, rows, cols, data: joined(channels) };
}

function asFilters(filters: Filters | readonly Channels[]): Filters {
  if (!Array.isArray(filters)) return checkFilters(filters as Filters, 'filters');
  const list = asFilterList(filters);
  const first = list[0]!;
  const { rows, cols } = first[0]!;
  for (const [index, filter] of list.entries()) {
    const size = `${filter.length}×${filter[0]!.rows}×${filter[0]!.cols}`;
    if (size === `${first.length}×${rows}×${cols}`) continue;
    throw new RangeError(
      `filters[${index}] must be ${first.length}×${rows}×${cols} as filters[0] is, got ${size}`,
    );
  }
  return { count: list.length, channels: first.length, rows, cols, data: joined(list.flat()) };
}

/** The elements of matrices one after another, in the number type of the first. */
function joined(matrices: readonly Matrix[]): NumericArray {
  const { data } = matrices[0]!;
  const all = newArray(data, data.length * matrices.length);
  for (const [index, it] of matrices.entries()) all.set(it.data, index * data.length);
  return all;
}

const optionNames = [
  'bias',
  'stride',
  'padding',
  'dilation',
  'groups',
  'algorithm',
  'out',
] as const;

function checkGroups(groups: number, channels: number, filters: Filters): number {
  checkInteger('groups', groups, 1);
  if (channels % groups !== 0 || filters.count % groups !== 0) {
    throw new RangeError(
      `groups must divide the ${channels} input channels and the ${filters.count} filters, got ${groups}`,
    );
  }
  if (filters.channels !== channels / groups) {
    const share = groups === 1 ? '' : ` / ${groups} groups = ${channels / groups}`;
    throw new RangeError(
      `filters.channels must equal the input's channels, ${channels}${share}, got ${filters.channels}`,
    );
  }
  return groups;
}

function checkBias(bias: Conv2dOptions['bias'], count: number): number[] {
  if (bias === undefined) return new Array<number>(count).fill(0);
  const numbers = Array.isArray(bias) || ArrayBuffer.isView(bias);
  if (!numbers || Array.from(bias).some((value) => typeof value !== 'number')) {
    throw new TypeError(`bias must be an array of numbers, got ${describe(bias)}`);
  }
  if (bias.length !== count) {
    throw new RangeError(`bias must have one number per filter, ${count}, got ${bias.length}`);
  }
  return Array.from(bias);
}

function checkAlgorithm(
  algorithm: Algorithm,
  { rows, cols }: Filters,
  { stride, dilation }: Geometry,
): Algorithm {
  checkOneOf('algorithm', algorithm, ['auto', 'direct', 'winograd']);
  const fits = rows === 3 && cols === 3 && Math.max(...stride, ...dilation) === 1;
  if (algorithm === 'winograd' && !fits) {
    throw new RangeError(
      `algorithm 'winograd' must have 3×3 filters, stride 1 and dilation 1, got ${rows}×${cols}, stride [${stride.join(', ')}] and dilation [${dilation.join(', ')}]`,
    );
  }
  return algorithm;
}

function placeFilters(
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
