import { describe } from '../check/describe.js';
import type { Matrix } from '../matrix/types.js';
import { dialects, type MatrixFormat } from './dialects/index.js';
import { isArrayCall, readArrayCall } from './parse/readArrayCall.js';
import { readBrackets } from './parse/readBrackets.js';
import { readLines } from './parse/readLines.js';
import { Source } from './parse/Source.js';
import { toMatrix } from './parse/toMatrix.js';

/** What `parseMatrix` reads. */
export interface ParsedMatrix {
  readonly matrix: Matrix;
  /** The dialect of the text; `formatMatrix` takes it. */
  readonly format: MatrixFormat;
}

/**
 * Reads a matrix from text, and tells its format. Time grows with the text's length only.
 *
 * A text that several formats could have written counts as the first of these that fits:
 * - `numpy-repr`: `array(…)`, also `np.array(…)` and `numpy.array(…)`, with `dtype=` and `shape=`
 * - `json`: `[[1, 2], [3, 4]]` with JSON's numbers only, and a single `[[1]]`
 * - `numpy`: square brackets without commas, `[[1 2]\n [3 4]]`, and a single `[[1.]]` or `[[nan]]`
 * - `python`: brackets with what JSON lacks, a tuple, a comma before a closing bracket, `nan`, `1.`
 * - `csv`: lines with commas, or with numbers in quotes; a header is not read
 * - `whitespace`: lines without commas, also a single column, and a single number
 *
 * One row may do without its outer brackets, `[1, 2]`. A minus may be U+2212. `nan` and `inf`
 * (in any case), `True` and `False` are numbers in every format; numbers too large are infinite.
 *
 * @param text The matrix, with nothing but white space around it.
 * @returns The matrix, a Float64Array, or the typed array that the dtype of a `repr` names.
 * @throws MatrixSyntaxError for all other text: rows that differ in length, words, brackets that do
 *   not match, more than two dimensions, a summary with `...`, a dtype that does not hold a number.
 * @example
 * ```ts
 * parseMatrix('[[10 -3]\n [ 0 39]]'); // { matrix: { rows: 2, cols: 2, … }, format: 'numpy' }
 * parseMatrix('1,2\n3,4').format; // 'csv'
 * parseMatrix('array([[1, 2]], dtype=uint8)').matrix.data; // Uint8Array [1, 2]
 * ```
 */
export function parseMatrix(text: string): ParsedMatrix {
  if (typeof text !== 'string') {
    throw new TypeError(`text must be a string, got ${describe(text)}`);
  }
  const source = new Source(text);
  const { scanner, form } = source;
  scanner.nextInBrackets();
  if (scanner.is('end')) throw scanner.error('a matrix');
  const call = isArrayCall(source) ? readArrayCall(source) : {};
  if (!form.call && scanner.is('open')) readBrackets(source);
  else if (!form.call) readLines(source);
  if (!scanner.is('end')) throw scanner.error('the end of the text');
  const dialect = dialects.find(({ reads }) => reads?.(form))!;
  return { matrix: toMatrix(source, call), format: dialect.id };
}
