import { readCell } from './readCell.js';
import type { Source } from './Source.js';

/**
 * Whether semicolons end rows, as in MATLAB's brackets, rather than cells. They do if numbers stand
 * beside each other before one, if the first line ends after one number and a semicolon, and if in a
 * single line without commas white space follows every semicolon.
 *
 * @param single No other line follows.
 */
export function endsRows(line: string, single: boolean): boolean {
  if (!line.includes(';')) return false;
  const pieces = line.trim().split(';');
  const last = pieces.at(-1) === '';
  if (last && pieces.length === 2 && !line.includes(',')) return true;
  if (pieces.some((piece) => isRow(piece.trim()))) return true;
  const spaced = pieces.slice(1, last ? -1 : undefined).every((piece) => /^\s/.test(piece));
  return single && spaced && !line.includes(',');
}

/** Several numbers: white space between them, two commas, or a comma and a point. */
function isRow(piece: string): boolean {
  return /^[^\s"]+(?:\s*,)?\s+[^\s"]/.test(piece) || /,.*[,.]/.test(piece);
}

/** Reads `1 2; 3 4`, rows that a semicolon, a line end or both end, to the end of the text. */
export function readSemicolonRows(source: Source): void {
  const { scanner, rows, form } = source;
  form.lines = true;
  let ownLines: boolean | undefined;
  while (!scanner.is('end')) {
    readCell(source, { lines: true });
    if (scanner.is('semicolon') || scanner.is('newline') || scanner.is('end')) {
      rows.endRow(scanner.start);
      if (scanner.is('semicolon')) scanner.next();
      ownLines ??= scanner.is('newline');
      if (ownLines && !scanner.is('newline') && !scanner.is('end')) {
        throw scanner.error('line-end-as-in-row', { row: 1 });
      }
      while (scanner.is('newline')) scanner.next();
    } else if (source.atComma(';')) {
      scanner.next();
      if (scanner.is('end')) throw scanner.error('number');
    }
  }
}
