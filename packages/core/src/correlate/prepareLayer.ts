import { checkInteger } from '../check/checkInteger.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import type { Algorithm } from '../engine/planBank.js';
import type { FilterBank } from '../formula/filterBank.js';
import { folded } from '../formula/folded.js';
import type { Geometry } from '../formula/geometry.js';
import type { Channels } from '../matrix/channels.js';
import { checkTensorOut, unshared } from '../matrix/destination.js';
import { resultArray } from '../matrix/resultArray.js';
import { planes } from '../matrix/tensor.js';
import type { Filters, NumericArray, Tensor } from '../matrix/types.js';
import type { Conv2dOptions } from './conv2d.js';
import { asFilters, asTensor, type LayerInput } from './layerInput.js';
import { placeFilters } from './placeFilters.js';

const optionNames = [
  'bias',
  'stride',
  'padding',
  'dilation',
  'groups',
  'algorithm',
  'out',
] as const;

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
  return { bank: algorithm === 'winograd' ? bank : folded(bank), algorithm, out };
}

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
