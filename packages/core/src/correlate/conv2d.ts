import { checkInteger } from '../check/checkInteger.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { checkPair, type Pair } from '../check/checkPair.js';
import { describe } from '../check/describe.js';
import { type Algorithm, planBank } from '../engine/planBank.js';
import { clipped } from '../formula/clipped.js';
import type { Geometry } from '../formula/geometry.js';
import { checkTensorOut, unshared } from '../matrix/destination.js';
import { resultArray } from '../matrix/resultArray.js';
import { checkFilters, checkTensor, planes } from '../matrix/tensor.js';
import type { Filters, FloatArray, NumericArray, Tensor } from '../matrix/types.js';

/** Options of `conv2d`, those of PyTorch with PyTorch's meaning. */
export interface Conv2dOptions<T extends NumericArray = FloatArray> {
  /** One number per filter, added to its map; default none. */
  readonly bias?: readonly number[] | NumericArray;
  /** Default 1. */
  readonly stride?: Pair;
  /**
   * Zeros around the input, rows above and below and columns left and right; `'valid'` is none;
   * `'same'` (stride 1 only) keeps the size, with the odd one of an even kernel below and right.
   * Default 0.
   */
  readonly padding?: Pair | 'valid' | 'same';
  /** The distance between neighbouring kernel elements; default 1. */
  readonly dilation?: Pair;
  /**
   * Splits input channels and filters into that many groups which see only each other; as many
   * groups as channels is a depthwise convolution. Default 1.
   */
  readonly groups?: number;
  /**
   * How products are summed: `'direct'` takes each of them; `'winograd'` (3×3 filters, stride and
   * dilation 1) takes 4 for each 9 and rounds more. Its error is at most
   * `16 · (n + 8) · ε · (|bias| + Σ_k M_k · Σ |filter_k|)` with n channels, ε = 2⁻²⁴ for Float32
   * (2⁻⁵³ for Float64) and M_k the greatest |input| of channel k in the 4×4 tile of an output: 2×2
   * outputs share a tile. NaN and ±∞ come out as by `'direct'`. Default `'auto'`: Winograd's where it
   * is faster and sums are made in Float32, otherwise direct.
   */
  readonly algorithm?: Algorithm;
  /**
   * Where the result goes: a tensor of the output's size, of any number type (integers store by
   * the rule of their array). It is returned. It may be the input itself.
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
 * @param input C×H×W.
 * @param filters O×(C / groups)×kh×kw.
 * @returns O×H'×W' with `H' = floor((H + 2·padding − dilation·(kh − 1) − 1) / stride) + 1`, Float32
 *   for 8-bit, 16-bit and Float32 input, otherwise Float64.
 * @throws TypeError or RangeError that names the argument, what was expected and what came.
 * @example
 * ```ts
 * const input = { channels: 1, rows: 1, cols: 3, data: new Float32Array([1, 2, 4]) };
 * const filters = { count: 1, channels: 1, rows: 1, cols: 2, data: new Float32Array([-1, 1]) };
 * conv2d(input, filters, { bias: [10] }).data; // Float32Array [11, 12]
 * ```
 */
export function conv2d<T extends NumericArray>(
  input: Tensor,
  filters: Filters,
  options: Conv2dOptions<T> & { readonly out: Tensor<T> },
): Tensor<T>;
export function conv2d(
  input: Tensor,
  filters: Filters,
  options?: Conv2dOptions,
): Tensor<FloatArray>;
export function conv2d(
  input: Tensor,
  filters: Filters,
  options: Conv2dOptions<NumericArray> = {},
): Tensor {
  checkOptions('options', options, optionNames);
  checkTensor(input, 'input');
  checkFilters(filters, 'filters');
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
  planBank(algorithm === 'winograd' ? bank : clipped(bank), algorithm).run();
  return out;
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
