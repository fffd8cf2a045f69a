import { type Bracket, close, closes } from './brackets.js';
import { matchAt } from './matchAt.js';
import { readCell } from './readCell.js';
import { refuseDecimalCommas } from './refuseTwofold.js';
import type { Source } from './Source.js';

/** Reads one row in brackets, or rows that a sign or a line ends; brackets may be missing, as in `1 2; 3 4`. */
export function readOneLevel(source: Source, bracket: Bracket): void {
  const { scanner, rows, form } = source;
  const square = bracket.close === ']';
  const none = bracket.close === '';
  const lines = none || (square && !bracket.bar && !isWrapped(source, bracket.start));
  const latex = source.dialect?.id === 'latex';
  if (square || latex) scanner.comments.percent = true;
  const signs = signsOf(source, bracket);
  if (signs.mixed) refuseDecimalCommas(source);
  if (!square && !none && signs.row !== ',') form.separator = ',';
  const cell = { lines, sums: square };
  let ownLines: boolean | undefined;
  while (!closes(source, bracket)) {
    if (signs.mixed && passSurplus(source)) continue;
    readCell(source, cell);
    const newline = skipLines(source);
    if (closes(source, bracket)) break;
    if (isSign(scanner, signs.row)) {
      endLine(source);
      const ends = nextIn(source) || scanner.is('end');
      ownLines ??= ends;
      if (none && ownLines && !ends) throw scanner.error('line-end-as-in-row', { row: 1 });
    } else if (newline && !scanner.is('comma')) endLine(source);
    else if (isSign(scanner, signs.cell)) {
      form.separator = ',';
      nextIn(source);
    } else if (signs.cell === '&') throw scanner.error('latex-separator');
    else if (signs.mixed && !scanner.is('comma')) form.separator = ' ';
    else if (signs.mixed || source.atComma(bracket.close)) {
      // The comma before a line end goes on with the row, unless lines have ended rows before.
      if (nextIn(source) && form.lines && !scanner.is('close')) endLine(source);
      form.trailingComma ||= scanner.is('close');
    }
  }
  if (rows.inRow > 0) rows.endRow(scanner.start);
  if (none) form.lines = true;
  else close(source, bracket);
  form.bare = !form.lines && !latex;
}

function endLine({ scanner, rows, form }: Source): void {
  form.lines = true;
  rows.endRow(scanner.start);
}

/** Skips line ends and MATLAB's `...`, which joins two lines; returns whether a line ended. */
function skipLines({ scanner, form }: Source): boolean {
  for (let ended = false; ; ) {
    const joins = scanner.is('ellipsis') && form.brackets !== 'none';
    if (scanner.is('newline')) {
      ended = true;
      scanner.next();
    } else if (joins && scanner.pass('comment', /\.\.\.[^\n]*\n/y)) ended = false;
    else return ended;
  }
}

/** What ends a row and what separates cells in one pair of brackets. */
interface Signs {
  readonly row?: string;
  readonly cell?: string;
  /** Commas and white space both separate cells, and surplus signs mean nothing, as in MATLAB. */
  readonly mixed?: boolean;
}

/** The signs of a pair of brackets: of those that occur, one ends rows and the other one does not. */
function signsOf(source: Source, { start, close, bar }: Bracket): Signs {
  const { scanner, dialect, form, format } = source;
  const { text } = scanner;
  if (close === '') return { row: ';' };
  if (dialect?.id === 'latex') return { row: ';', cell: '&' };
  const end = text.indexOf(close, start);
  const inside = text.slice(start + 1, end === -1 ? undefined : end);
  const has = (sign: string) => inside.includes(sign);
  if (bar) return has(';') ? { cell: ';' } : { row: '|' };
  // A list of F# or OCaml, `let k = [1; 2; 3]`.
  const list = /^let\b/.test(form.declaration) && format === undefined;
  if (close === ']' && list && has(';') && !/[^\s;]\s+[^\s;]/.test(inside)) return { cell: ';' };
  if (close === ']') return { row: ';', mixed: has(';') };
  if (has('|') && has(';')) return { row: '|', cell: ';' };
  if (has(';')) return { row: ';', cell: '\\' };
  if (has('\\')) return { row: '\\' };
  const spaced = close === '}' && /[\d.]\s+[-+\d.]/.test(inside.slice(0, 1000)) && has(',');
  return spaced ? { row: ',' } : {};
}

function isSign(scanner: Source['scanner'], sign: string | undefined): boolean {
  return scanner.sign === sign && scanner.text[scanner.start] === sign;
}

/** Goes past signs before a row and before its end, of which MATLAB lets there be more than rows. */
function passSurplus(source: Source): boolean {
  const { scanner, rows, form } = source;
  if (scanner.is('semicolon')) {
    if (rows.inRow > 0) rows.endRow(scanner.start);
    form.lines = true;
  } else if (!scanner.is('comma') || rows.inRow > 0) return false;
  nextIn(source);
  return true;
}

/** Goes to the next token in the brackets; returns whether a line ended. */
function nextIn(source: Source): boolean {
  source.scanner.take(true);
  return skipLines(source);
}

/**
 * Whether NumPy's print of one dimension goes on in the next line, which is not a row of its own: it
 * wraps a line of up to 75 characters where the next number would not fit.
 */
function isWrapped({ scanner, form }: Source, start: number): boolean {
  if (form.declaration !== '') return false;
  const first = matchAt(/[^\n\r]{0,76}/y, scanner.text, start)![0].trimEnd();
  if (/[;,]/.test(first) || first.length > 75) return false;
  const cells = first.split(/\s+/).length;
  return first.length + first.length / cells + 2 >= 75;
}
