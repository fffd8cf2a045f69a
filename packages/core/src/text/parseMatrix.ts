import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { checkPair } from '../check/checkPair.js';
import { describe } from '../check/describe.js';
import type { Matrix } from '../matrix/types.js';
import { dialectOf, dialects, type MatrixFormat, matrixFormats } from './dialects/index.js';
import { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { captureStyle } from './parse/captureStyle.js';
import { readStatement } from './parse/readStatement.js';
import { refuseTwofold } from './parse/refuseTwofold.js';
import { Source } from './parse/Source.js';
import { declaredShape, giveShape, isFlat } from './parse/shape.js';
import { toMatrix } from './parse/toMatrix.js';
import type { MatrixStyle } from './write/style.js';

/** The dialect of round brackets that no language claims. */
function fallback({ form: { brackets, lines, separator } }: Source) {
  if (brackets !== 'round') return undefined;
  return dialectOf(lines ? 'matlab' : separator === ' ' ? 'lisp' : 'python');
}

/** What a text does not say itself, or could say of itself in two ways. */
export interface ParseOptions {
  /** The dialect of the text; default the one that its form tells. A text of another is refused. */
  readonly format?: MatrixFormat;
  /** Its rows and columns; a flat list takes this shape row by row. Default that of the text. */
  readonly shape?: readonly [rows: number, cols: number];
}

/** What `parseMatrix` reads. */
export interface ParsedMatrix {
  readonly matrix: Matrix;
  /** The dialect of the text; `formatMatrix` takes it. */
  readonly format: MatrixFormat;
  /** The text is one list of numbers and says no shape: as in `1 2 3 4`, but not in `[[1, 2, 3, 4]]`. */
  readonly flat: boolean;
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
 * Every digit and every other mark of the text is part of a number or of something known by name; a
 * text that could be read in two ways is read in neither, unless `options` say which.
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
 * parseMatrix('1 2 3 4', { shape: [2, 2] }).matrix.rows; // 2
 * ```
 */
export function parseMatrix(text: string, options: ParseOptions = {}): ParsedMatrix {
  if (typeof text !== 'string') {
    throw new TypeError(`text must be a string, got ${describe(text)}`);
  }
  checkOptions('options', options, ['format', 'shape']);
  const format = options.format && checkOneOf('format', options.format, matrixFormats);
  const size = options.shape && checkPair('shape', options.shape, 0);
  const source = new Source(text, format);
  try {
    return read(source, size);
  } catch (error) {
    // The text that is read has other line ends.
    if (!(error instanceof MatrixSyntaxError) || source.scanner.text === text) throw error;
    throw new MatrixSyntaxError(text, error.offset, error.code, error.args);
  }
}

function read(source: Source, size: readonly [number, number] | undefined): ParsedMatrix {
  const { format } = source;
  readStatement(source);
  source.form.comment = source.scanner.comment;
  const fits = (dialect: (typeof dialects)[number]) => dialect.reads?.(source.form) ?? false;
  const said = format && dialectOf(format);
  const taken = said && (fits(said) || said.takes?.(source.form)) ? said : undefined;
  const dialect = taken ?? source.dialect ?? dialects.find(fits) ?? fallback(source);
  if (dialect === undefined) throw source.scanner.error('matrix-of-one-language');
  if (format !== undefined && dialect.id !== format) {
    const found = { code: 'matrix-of-format', args: { format: dialect.id } } as const;
    throw source.scanner.errorAt(0, found, 'matrix-of-format', { format });
  }
  refuseTwofold(source, dialect);
  const side = Math.sqrt(source.rows.length);
  if (source.square && !Number.isInteger(side)) {
    const found = { code: 'numbers', args: { count: source.rows.length } } as const;
    throw source.scanner.errorAt(source.gaps.first, found, 'square-kernel', {});
  }
  if (source.square) {
    giveShape(source, { rows: side, cols: side });
    // Where the dialect says a size, a result has one.
    const at = source.gaps.first;
    const place = { start: at, end: at };
    if (dialect.size) {
      source.spans.push({ ...place, hole: { hole: 'size', text: '' } }, { ...place, text: ': ' });
    }
  }
  for (const said of source.shapes) giveShape(source, said);
  const shape = declaredShape(source, dialect);
  // The sizes in the text are not those of the transpose.
  source.print ||= shape !== undefined && source.transposed !== source.down;
  if (shape !== undefined && source.rows.length > 0) {
    giveShape(source, source.down ? { rows: shape.cols, cols: shape.rows } : shape);
  }
  const flat = isFlat(source);
  if (size !== undefined) {
    if (source.rows.rows === 1) source.form.bare = true;
    giveShape(source, { rows: size[0], cols: size[1] });
  }
  return {
    matrix: toMatrix(source, dialect),
    format: dialect.id,
    flat,
    style: captureStyle(source, dialect),
  };
}
