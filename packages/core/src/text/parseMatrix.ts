import { describe } from '../check/describe.js';
import type { Matrix } from '../matrix/types.js';
import { dialects, type MatrixFormat } from './dialects/index.js';
import { captureStyle } from './parse/captureStyle.js';
import { readStatement } from './parse/readStatement.js';
import { Source } from './parse/Source.js';
import { declaredShape, giveShape } from './parse/shape.js';
import { toMatrix } from './parse/toMatrix.js';
import type { MatrixStyle } from './write/style.js';

/** What `parseMatrix` reads. */
export interface ParsedMatrix {
  readonly matrix: Matrix;
  /** The dialect of the text; `formatMatrix` takes it. */
  readonly format: MatrixFormat;
  /** How the text set the matrix; with it `formatMatrix` sets another one in its place. */
  readonly style: MatrixStyle;
}

/**
 * Reads a matrix from text in any of the dialects of `matrixFormats`, and tells which it is; no code
 * is run. Time grows with the text's length only.
 *
 * Assignment, types, comments, suffixes and a semicolon may stand around the numbers, and a scalar may
 * multiply or divide them. The rules for texts that several dialects could have written are in
 * docs/matrix-text.md.
 *
 * @param text The matrix, with nothing else around it.
 * @returns The matrix, a Float64Array, or the typed array that a dtype in the text names.
 * @throws MatrixSyntaxError for all other text: rows that differ in length, words, brackets that do
 *   not match, more than two dimensions, a summary with `...`, a dtype that does not hold a number.
 * @example
 * ```ts
 * parseMatrix('[[10 -3]\n [ 0 39]]'); // { matrix: { rows: 2, cols: 2, … }, format: 'numpy', … }
 * parseMatrix('1,2\n3,4').format; // 'csv'
 * parseMatrix('array([[1, 2]], dtype=uint8)').matrix.data; // Uint8Array [1, 2]
 * parseMatrix('k = 1/4 * [1 2; 3 4];').matrix.data; // Float64Array [0.25, 0.5, 0.75, 1]
 * ```
 */
export function parseMatrix(text: string): ParsedMatrix {
  if (typeof text !== 'string') {
    throw new TypeError(`text must be a string, got ${describe(text)}`);
  }
  const source = new Source(text);
  readStatement(source);
  source.form.comment = source.scanner.comment;
  const dialect = source.dialect ?? dialects.find(({ reads }) => reads?.(source.form));
  if (dialect === undefined) throw source.scanner.error('matrix-of-one-language');
  const shape = declaredShape(text.slice(0, Math.max(source.gaps.first, 0)), dialect);
  if (shape !== undefined && source.rows.length > 0) {
    giveShape(source, dialect.columnMajor ? { rows: shape.cols, cols: shape.rows } : shape);
  }
  return { matrix: toMatrix(source), format: dialect.id, style: captureStyle(source, dialect) };
}
