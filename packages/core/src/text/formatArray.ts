import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import type { ArrayData, NdArray, NdArrayLike } from './numpy/numpyArray.js';
import { numpyPrint } from './numpy/numpyPrint.js';
import { type NumpyPrintOptions, printOptions } from './numpy/printOptions.js';
import { readArray } from './numpy/readArray.js';

export type { ArrayData, NdArray, NdArrayLike };

/** Options of `formatArray`. */
export interface FormatArrayOptions extends NumpyPrintOptions {
  /** `'numpy'` (the default) is Python's `str`, `'numpy-repr'` its `repr`. */
  readonly format?: 'numpy' | 'numpy-repr';
}

/**
 * Prints an array of any number of axes as NumPy 2.4 does, to the byte: a row of numbers has one
 * axis, a tensor channels × rows × cols.
 *
 * The typed array gives the dtype, also `int64` and `uint64` for those of BigInt; plain numbers are
 * taken as `np.array` takes them, as int64 if all are integers and none is −0, and as float64
 * otherwise.
 *
 * @param array A row, a matrix, a tensor, filters, or `{ shape, data }` with any number of axes.
 * @throws TypeError or RangeError for a bad option or an array that does not have its shape.
 * @see {@link https://numpy.org/doc/2.4/reference/generated/numpy.set_printoptions.html}
 * @example
 * ```ts
 * formatArray([1, 2.5]); // '[1.  2.5]'
 * formatArray({ channels: 2, rows: 1, cols: 2, data: new Uint8Array([1, 2, 3, 40]) });
 * // '[[[ 1  2]]\n\n [[ 3 40]]]'
 * formatArray(new BigInt64Array([2n ** 62n]), { format: 'numpy-repr' });
 * // 'array([4611686018427387904])'
 * formatArray(new Float32Array([0.1, 2]), { dtype: 'float16', format: 'numpy-repr' });
 * // 'array([0.1, 2. ], dtype=float16)'
 * ```
 */
export function formatArray(array: NdArrayLike, options: FormatArrayOptions = {}): string {
  const read = readArray(array, 'array');
  checkOptions('options', options, ['format', ...printOptions]);
  const format = checkOneOf('format', options.format ?? 'numpy', ['numpy', 'numpy-repr'] as const);
  return numpyPrint(read, 'array', format, options);
}
