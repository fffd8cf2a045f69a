/**
 * Text that is no matrix, with the place where that shows.
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
  /** What stands there, as the message says it; a part of the text is in double quotes. */
  readonly found: string;
  /** What could stand there, as the message says it; signs of the grammar are in single quotes. */
  readonly expected: string;

  constructor(text: string, offset: number, found: string, expected: string) {
    const { line, column } = placeOf(text, offset);
    super(`line ${line}, column ${column}: found ${found}, expected ${expected}`);
    this.offset = offset;
    this.line = line;
    this.column = column;
    this.found = found;
    this.expected = expected;
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
