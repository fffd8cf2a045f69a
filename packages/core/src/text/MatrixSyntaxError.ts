import { english, sayError } from './sayError.js';
import type { SyntaxArgs, SyntaxCode, SyntaxPhrase } from './syntaxSentences.js';

/**
 * Text that is not a matrix, with the place where that shows.
 *
 * @example
 * ```ts
 * parseMatrix('[[1, 2], [3, x]]');
 * // MatrixSyntaxError: line 1, column 14: found "x", expected a number
 * ```
 */
export class MatrixSyntaxError extends SyntaxError {
  override readonly name = 'MatrixSyntaxError';
  /** The place in the text, 0-based, in UTF-16 code units. */
  readonly offset: number;
  /** The line, 1-based; lines end with LF, CR LF or CR. */
  readonly line: number;
  /** The place in the line, 1-based, in UTF-16 code units. */
  readonly column: number;
  /** What could stand there. */
  readonly code: SyntaxCode;
  /** What goes into the sentence of the code; `found` is what stands there. */
  readonly args: SyntaxArgs & { readonly found: SyntaxPhrase };

  constructor(
    text: string,
    offset: number,
    code: SyntaxCode,
    args: SyntaxArgs & { readonly found: SyntaxPhrase },
  ) {
    const { line, column } = placeOf(text, offset);
    super(`line ${line}, column ${column}: ${sayError(english, { code, args })}`);
    this.offset = offset;
    this.line = line;
    this.column = column;
    this.code = code;
    this.args = args;
  }
}

/** The line and column, both 1-based, of a place in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const char = text[at];
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) {
      line++;
      start = at + 1;
    }
  }
  return { line, column: offset - start + 1 };
}
