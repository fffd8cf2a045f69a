import { outOfRange, wrongType } from '../check/mismatch.js';
import { isNumericArray } from './arrayKind.js';
import { checkSizes } from './asMatrix.js';
import { hint } from './hint.js';
import type { Filters, Matrix, NumericArray, Tensor } from './types.js';

/**
 * Channel `index` of a tensor as a matrix: a view of the same memory, not a copy.
 *
 * @param tensor channels × rows × cols.
 * @param index From 0 on.
 * @returns rows × cols.
 * @throws RangeError if the tensor has no such channel.
 * @example
 * ```ts
 * const rgb = toTensor(image); // 3 × height × width
 * const green = channel(rgb, 1);
 * ```
 */
export function channel<T extends NumericArray>(tensor: Tensor<T>, index: number): Matrix<T> {
  const { channels, rows, cols, data } = checkTensor(tensor, 'tensor');
  if (!Number.isInteger(index) || index < 0 || index >= channels) {
    throw outOfRange('index', `a channel from 0 to ${channels - 1}`, index);
  }
  const size = rows * cols;
  return { rows, cols, data: data.subarray(index * size, (index + 1) * size) as T };
}

/** Checks a tensor's shape and returns the tensor itself. */
export function checkTensor<T extends NumericArray>(tensor: Tensor<T>, name: string): Tensor<T> {
  return checkShape(tensor, name, ['channels', 'rows', 'cols']);
}

/** Checks the filters' shape and returns the filters themselves. */
export function checkFilters<T extends NumericArray>(
  filters: Filters<T>,
  name: string,
): Filters<T> {
  return checkShape(filters, name, ['count', 'channels', 'rows', 'cols']);
}

function checkShape<S extends Tensor | Filters>(
  value: S,
  name: string,
  axes: readonly (keyof S & string)[],
): S {
  const data: unknown = (value as Partial<Tensor> | undefined)?.data;
  const isComplete = isNumericArray(data) && value[axes[0]!] !== undefined;
  const other = isComplete || axes[0] === 'count' ? '' : hint(value, 'tensor');
  if (!isNumericArray(data) || other) {
    throw wrongType(name, `{ ${axes.join(', ')}, data } with a numeric typed array`, value, other);
  }
  return checkSizes(value, name, axes, 1);
}

/** The channels of a tensor or of an array of matrices of one size, as matrices; nothing is copied. */
export function planes(tensor: Tensor): Matrix[] {
  return Array.from({ length: tensor.channels }, (_, index) => channel(tensor, index));
}

/** True for the shape of a `Tensor` (a `Matrix` has no `channels`, `Filters` have a `count`). */
export function isTensor(value: unknown): value is Tensor {
  return typeof value === 'object' && value !== null && 'channels' in value && !('count' in value);
}
