import { checkBoolean } from '../check/checkBoolean.js';
import { checkInteger } from '../check/checkInteger.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { wrongType } from '../check/mismatch.js';
import type { MatrixLike } from '../matrix/types.js';
import type { MatrixFormat } from './dialects/index.js';
import { inferDtype, typedMatrix } from './dtype.js';
import { printOptions } from './numpy/printOptions.js';
import type { MatrixStyle } from './write/style.js';
import { writeLayout } from './write/writeLayout.js';
import { matrixFormats, writers } from './writers/index.js';
import type { WriteOptions, Writer } from './writers/writer.js';

export { type MatrixFormat, type MatrixStyle, matrixFormats };

/**
 * Options of `formatMatrix`. `precision` goes with every format, `align` with those whose columns can
 * stand below each other, all others are NumPy's and go with the NumPy formats only.
 */
export interface FormatOptions extends WriteOptions {
  /** The dialect to write; default that of `style`, else `'numpy'`. */
  readonly format?: MatrixFormat;
  /**
   * The style of a source text, from `parseMatrix`: name, types, brackets, spaces, comments around
   * the numbers and their spelling stay as they were, sizes follow the matrix. Default: none.
   */
  readonly style?: MatrixStyle;
}

const names = ['align', ...printOptions] as const;
const ofLayouts: readonly string[] = ['precision', 'align'];

/**
 * Writes a matrix as text, without a line end after the last line.
 *
 * The NumPy formats are those of NumPy 2.4 to the byte: the typed array gives the dtype, and rows of
 * plain numbers are taken as `np.array` takes them, as int64 if all are integers and none is −0, and
 * as float64 otherwise. The other formats write the shortest digits that read back as the same
 * number of the same type, or at most `precision` digits after the point, ties to even.
 *
 * @param matrix rows × cols; it may be empty (CSV and plain rows of it are blank).
 * @throws TypeError or RangeError for a bad option or an option that the format does not take;
 *   RangeError for NaN or an infinity where the language has no word for it, and for a shape that it
 *   has no type for.
 * @see {@link https://numpy.org/doc/2.4/reference/generated/numpy.set_printoptions.html}
 * @example
 * ```ts
 * formatMatrix([[10, -3]]); // '[[10 -3]]'
 * formatMatrix([[0, 39.5]], { format: 'numpy-repr' }); // 'array([[ 0. , 39.5]])'
 * formatMatrix([[1, 2], [3, 4]], { format: 'c' }); // '{{1, 2}, {3, 4}}'
 *
 * const { style } = parseMatrix('k = [1 2; 3 4];');
 * formatMatrix([[0.5, 1]], { style }); // 'k = [0.5 1];'
 * ```
 */
export function formatMatrix(matrix: MatrixLike, options: FormatOptions = {}): string {
  const typed = typedMatrix(matrix, 'matrix');
  checkOptions('options', options, ['format', 'style', ...names]);
  const { style, precision, align } = options;
  if (style !== undefined) checkStyle(style, options.format);
  const format = checkOneOf('format', options.format ?? style?.format ?? 'numpy', matrixFormats);
  const writer = writers[format];
  checkTaken(format, writer, options);
  const { write } = writer;
  if (style?.layout === undefined && write !== undefined) {
    const integers = style?.print?.integers === true && typed.dtype === 'float64';
    const dtype = integers ? inferDtype(typed.data) : typed.dtype;
    return indented(write({ ...typed, dtype }, options, writer), style?.print);
  }
  return writeLayout(format, writer, typed, style?.layout, {
    precision: precision === undefined ? Infinity : checkInteger('precision', precision, 0),
    align: align === undefined ? undefined : checkBoolean('align', align),
  });
}

function checkStyle(style: MatrixStyle, format: MatrixFormat | undefined): void {
  if (typeof style !== 'object' || style === null || !matrixFormats.includes(style.format)) {
    throw wrongType('style', 'a style from parseMatrix', style);
  }
  if (format === undefined || format === style.format) return;
  throw new RangeError(`style must be one of format '${format}', got one of '${style.format}'`);
}

/** Refuses an option that has no effect. */
function checkTaken(format: MatrixFormat, writer: Writer, options: FormatOptions): void {
  const taken = options.style?.layout === undefined ? optionsOf(writer) : ofLayouts;
  for (const name of names) {
    if (options[name] === undefined || taken.includes(name)) continue;
    if (options.style !== undefined) {
      throw new TypeError(`${name} has no effect with this style of '${format}': remove it`);
    }
    const takers = matrixFormats.filter((id) => optionsOf(writers[id]).includes(name));
    const list = takers.map((id) => `'${id}'`).join(' or ');
    throw new TypeError(`${name} has no effect with format '${format}', only with ${list}`);
  }
}

function optionsOf({ options, write }: Writer): readonly string[] {
  return options ?? (write === undefined ? ofLayouts : ['precision']);
}

/** A print in the place of another one: further lines go in as far, white space around it stays. */
function indented(print: string, style: MatrixStyle['print']): string {
  if (style === undefined) return print;
  const { before, after, second } = style;
  const [first] = /^ */.exec(print)!;
  const own = /\n *(?! )/.exec(print)?.[0].length ?? 1;
  const indent = ' '.repeat(Math.max(0, second - (own - 1)));
  const start = before.endsWith(first) ? before.slice(0, before.length - first.length) : before;
  return start + print.replaceAll('\n', `\n${indent}`).trimEnd() + after;
}
