import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { isTensor } from '../matrix/tensor.js';
import { transposed } from '../matrix/transposed.js';
import type { NumericArray } from '../matrix/types.js';
import type { ArrayData, NdArrayLike } from '../text/numpy/numpyArray.js';
import { readArray } from '../text/numpy/readArray.js';
import { rawTypeOf } from './header.js';

/**
 * The order of a tensor's axes: channels × rows × cols, or rows × cols × channels as images have it.
 *
 * @useDeclaredType
 */
export type Layout = (typeof layouts)[number];

/** Both orders. */
export const layouts = ['chw', 'hwc'] as const;

/** Options of `writeNpy`. */
export interface WriteNpyOptions {
  /** The order of a tensor's axes in the file: `'chw'` (the default), or `'hwc'`. */
  readonly layout?: Layout;
}

/** Numbers begin at a multiple of this, as NumPy writes them. */
const ALIGNMENT = 64;

/**
 * Writes an array as a `.npy` file of version 1.0, equal byte for byte to that of NumPy's `save`: the typed
 * array gives the dtype, in little-endian and C order. Rows of plain numbers are taken as `np.array` takes
 * them: int64 if all are whole numbers, otherwise float64.
 *
 * @param array A matrix, a tensor, filters, one row, or `{ shape, data }`; the shape `[]` is a single number.
 * @throws TypeError or RangeError if it is none of these, or a `layout` is given for no tensor.
 * @example
 * ```ts
 * await writeFile('response.npy', writeNpy(correlate(image, kernel)));
 * ```
 */
export function writeNpy(array: NdArrayLike, options: WriteNpyOptions = {}): Uint8Array {
  checkOptions('options', options, ['layout']);
  const { shape, data, dtype } = readArray(array, 'array', 0);
  const { layout } = options;
  if (layout === undefined) return npyFile(shape, data, rawTypeOf(dtype));
  checkOneOf('layout', layout, layouts);
  if (!isTensor(array)) throw new RangeError(`layout has no effect: array is not a tensor`);
  if (layout === 'chw') return npyFile(shape, data, rawTypeOf(dtype));
  const { channels, rows, cols } = array;
  const interleaved = transposed(array.data as NumericArray, channels, rows * cols);
  return npyFile([rows, cols, channels], interleaved, rawTypeOf(dtype));
}

function npyFile(shape: readonly number[], data: ArrayData, type: string): Uint8Array {
  const order = type.endsWith('1') ? '|' : '<';
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dictionary = `{'descr': '${order}${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  // NumPy leaves room for the first axis to grow.
  const room = shape.length === 0 ? 0 : 21 - String(shape[0]).length;
  const length = 10 + dictionary.length + room + 1;
  const start = (Math.floor(length / ALIGNMENT) + 1) * ALIGNMENT;
  const stored =
    type === 'i8' && isArrayOf(data, 'Float64Array') ? BigInt64Array.from(data, BigInt) : data;
  const file = new Uint8Array(start + stored.byteLength);
  const head = `\x93NUMPY\x01\0\0\0${dictionary}`.padEnd(start - 1);
  for (let at = 0; at < head.length; at++) file[at] = head.charCodeAt(at);
  file[start - 1] = 10;
  new DataView(file.buffer).setUint16(8, start - 10, true);
  file.set(new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength), start);
  return file;
}
