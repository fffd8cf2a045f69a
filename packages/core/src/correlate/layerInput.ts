import { asChannels, type Channels } from '../matrix/channels.js';
import { newArray } from '../matrix/newArray.js';
import { checkFilters, checkTensor } from '../matrix/tensor.js';
import type { Filters, Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';
import { asFilterList } from './conv.js';

/** The channels of a layer: a tensor, or a list of equally large matrices. */
export type LayerInput = Tensor | readonly MatrixLike[];

/** Nested lists and arrays of matrices are copied; a tensor is checked and returned as it is. */
export function asTensor(input: LayerInput): Tensor {
  const isList = Array.isArray(input) && typeof input[0]?.[0] !== 'number';
  if (!isList) return checkTensor(input as Tensor, 'input');
  const channels = asChannels(input, 'input');
  const { rows, cols } = channels[0]!;
  return { channels: channels.length, rows, cols, data: joined(channels) };
}

/** `Filters` are checked and returned as they are; one item per filter is copied. */
export function asFilters(filters: Filters | readonly Channels[]): Filters {
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
