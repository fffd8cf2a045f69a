import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import type { MatrixLike } from '../matrix/types.js';
import type { WriteOptions } from './dialects/dialect.js';
import { dialects, type MatrixFormat, matrixFormats } from './dialects/index.js';
import { typedMatrix } from './dtype.js';
import { printOptions } from './numpy/printOptions.js';

export { type MatrixFormat, matrixFormats };

/** Options of `formatMatrix`. All but `format` are NumPy's and go with the NumPy formats only. */
export interface FormatOptions extends WriteOptions {
  /** The dialect to write; default `'numpy'`. */
  readonly format?: MatrixFormat;
}

/**
 * Writes a matrix as text, without a line end after the last line.
 *
 * The NumPy formats are those of NumPy 2.4 to the byte: the typed array gives the dtype, and rows of
 * plain numbers are taken as `np.array` takes them, as int64 if all are integers and none is −0, and
 * as float64 otherwise. The other formats write the shortest digits that read back as the same
 * number of the same type.
 *
 * @param matrix rows × cols; it may be empty (CSV and plain rows of it are blank).
 * @throws TypeError or RangeError for a bad option or an option that the format does not take;
 *   RangeError for NaN or an infinity in JSON.
 * @see {@link https://numpy.org/doc/2.4/reference/generated/numpy.set_printoptions.html}
 * @example
 * ```ts
 * formatMatrix([[10, -3]]); // '[[10 -3]]'
 * formatMatrix([[0, 39.5]], { format: 'numpy-repr' }); // 'array([[ 0. , 39.5]])'
 * formatMatrix([[1, 2], [3, 4]], { format: 'csv' }); // '1,2\n3,4'
 * ```
 */
export function formatMatrix(matrix: MatrixLike, options: FormatOptions = {}): string {
  const typed = typedMatrix(matrix, 'matrix');
  checkOptions('options', options, ['format', ...printOptions]);
  const format = checkOneOf('format', options.format ?? 'numpy', matrixFormats);
  const dialect = dialects.find(({ id }) => id === format)!;
  for (const name of printOptions) {
    if (options[name] === undefined || dialect.options?.includes(name)) continue;
    const takers = dialects.filter((other) => other.options?.includes(name));
    const list = takers.map(({ id }) => `'${id}'`).join(' or ');
    throw new TypeError(
      `${name} must be left out unless format is ${list}, got format '${format}'`,
    );
  }
  return dialect.write(typed, options);
}
