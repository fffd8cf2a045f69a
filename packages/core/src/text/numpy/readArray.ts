import { checkInteger } from '../../check/checkInteger.js';
import { wrongType } from '../../check/mismatch.js';
import { isArrayOf, isNumericArray } from '../../matrix/arrayKind.js';
import { dtypeOf, inferDtype, typedMatrix } from '../dtype.js';
import { type ArrayData, type NdArrayLike, type NumpyArray, twoAxes } from './numpyArray.js';

/** Reads what a caller passed as an array of one axis or more, or of `leastAxes`. */
export function readArray(value: NdArrayLike, name: string, leastAxes: 0 | 1 = 1): NumpyArray {
  if (isArrayData(value)) return { shape: [value.length], data: value, dtype: dtypeOf(value) };
  if (isRow(value)) return readRow(value, name);
  if (Array.isArray(value)) return twoAxes(typedMatrix(value, name));
  return readShaped(value, name, leastAxes);
}

function readRow(row: readonly number[], name: string): NumpyArray {
  for (const [at, value] of row.entries()) {
    if (typeof value === 'number') continue;
    throw wrongType(`${name}[${at}]`, 'a number', value);
  }
  const data = Float64Array.from(row);
  return { shape: [row.length], data, dtype: inferDtype(data) };
}

/** Reads `{ shape, data }`, or data with the sizes of a matrix, a tensor or filters. */
function readShaped(value: unknown, name: string, leastAxes: number): NumpyArray {
  const parts = (value ?? {}) as Record<string, unknown>;
  const { data } = parts;
  const axes = ['count', 'channels', 'rows', 'cols'].filter((axis) => parts[axis] !== undefined);
  if (!isArrayData(data) || (parts.shape === undefined && axes.length === 0)) {
    throw wrongType(
      name,
      'numbers, a matrix, a tensor or { shape, data } with a typed array',
      value,
    );
  }
  const shape =
    parts.shape === undefined
      ? axes.map((axis) => checkInteger(`${name}.${axis}`, parts[axis], 0))
      : readShape(parts.shape, name, leastAxes);
  const length = shape.reduce((product, size) => product * size, 1);
  if (data.length !== length) {
    throw new RangeError(
      `${name}.data must have ${length} numbers for a shape of ${shape.join(' × ')}, got ${data.length}`,
    );
  }
  return { shape, data, dtype: dtypeOf(data) };
}

function readShape(shape: unknown, name: string, leastAxes: number): number[] {
  if (!Array.isArray(shape) || shape.length < leastAxes) {
    throw wrongType(`${name}.shape`, 'an array of sizes', shape);
  }
  return shape.map((size, axis) => checkInteger(`${name}.shape[${axis}]`, size, 0));
}

function isArrayData(value: unknown): value is ArrayData {
  return isNumericArray(value) || isArrayOf(value, 'BigInt64Array', 'BigUint64Array');
}

function isRow(value: NdArrayLike): value is readonly number[] {
  return Array.isArray(value) && !Array.isArray(value[0]);
}
