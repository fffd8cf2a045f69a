import { placeOf } from '../MatrixSyntaxError.js';
import { readCell } from './readCell.js';
import { refuseDecimalCommas } from './refuseTwofold.js';
import type { Source } from './Source.js';
import { misfit } from './shape.js';

const pairs: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** What languages write before the brackets of a row, with its length in a group: `new double[2]`, R's `c`. */
export const ROW_PREFIX =
  /(?:new\s+[\w.]+\s*\[\s*(\d*)\s*\]|new\s*\[\s*\]|\[(\d*|_)\]\s*[A-Za-z]\w*|vec!|&|c|\w{1,10}ArrayOf|arrayOf|listOf|list|Array|List|Vector|Seq|(?:np\.)?array(?:<\s*\w+,\s*(\d+)u?\s*>)?|d?vec([234])|(?:float|half|double|int)([1-4]))\s*(?=[[({])/y;

/**
 * Reads `[[1, 2], [3, 4]]`, as one row `[1, 2]`, or as rows that end with `;` or a line `[1 2; 3 4]`,
 * from the opening bracket to the token after the closing one. Either all cells have a comma between
 * them or none; round and curly brackets take commas only.
 */
export function readBrackets(source: Source): void {
  const { scanner, rows, form } = source;
  source.keyed = KEYED.test(scanner.text.slice(scanner.start, scanner.start + 50));
  const outer = open(source);
  if (source.keyed) scanner.pass('label', KEY);
  let lengthBefore = startsRow(source);
  if (lengthBefore === undefined) {
    readOneLevel(source, outer);
    return;
  }
  // C++ lets a std::array double its braces.
  const doubled = form.declaration.includes('array<');
  const inner = doubled && isDoubled(source) ? open(source) : undefined;
  readItems(source, inner ?? outer, false, () => {
    const { start } = scanner;
    const length = lengthBefore ?? startsRow(source);
    if (length === undefined) throw scanner.error('row-in-brackets');
    rows.endRow(readRow(source, doubled));
    if (length !== 0 && length !== rows.cols) {
      throw misfit(source, rows.cols, { rows: 1, cols: length }, start);
    }
    lengthBefore = undefined;
  });
  if (inner !== undefined) close(source, outer);
}

/** Reads `[3, 4]` and what follows it, rows without brackets around all of them. */
export function readFurtherRows(source: Source, sign: string): void {
  const { scanner, rows, form } = source;
  const next = /,\s*(?=[[({])/y;
  for (;;) {
    if (scanner.is('comma')) scanner.pass('markup', next);
    if (!scanner.is('open') || scanner.sign !== sign) return;
    // SymPy's print has a line of empty brackets between two rows.
    if (scanner.pass('markup', /\[[^\S\n]*\](?=[^\S\n]*\n)/y)) continue;
    form.bare = false;
    form.loose = true;
    rows.endRow(readRow(source, false));
  }
}

/** An opening bracket, and the sign that closes it; `[|` is closed by `|]`, `(/` by `/)`. */
interface Bracket {
  readonly start: number;
  readonly close: string;
  readonly bar: boolean;
}

function readRow(source: Source, doubled: boolean): number {
  const { scanner } = source;
  const outer = open(source, true);
  const inner = doubled && scanner.is('open') ? open(source, true) : undefined;
  const end = readItems(source, inner ?? outer, true, () => {
    if (scanner.is('open')) throw scanner.error('number-not-row');
    readCell(source);
  });
  return inner === undefined ? end : close(source, outer);
}

/** The length that a row in brackets says it has, or 0; undefined if none starts here. */
function startsRow({ scanner }: Source): number | undefined {
  if (scanner.is('number') || scanner.is('close')) return undefined;
  const [, ...lengths] = scanner.pass('call', ROW_PREFIX) ?? [];
  return scanner.is('open')
    ? Number(lengths.find((length) => length && length !== '_') ?? 0)
    : undefined;
}

function isDoubled({ scanner }: Source): boolean {
  return /^\{\s*(?:\{\s*)+[-+\d.]/.test(scanner.text.slice(scanner.start, scanner.start + 200));
}

/** One row, or rows that a sign or a line ends. */
function readOneLevel(source: Source, bracket: Bracket): void {
  const { scanner, rows, form } = source;
  const square = bracket.close === ']';
  const lines = square && !bracket.bar && !isWrapped(source, bracket.start);
  if (square) scanner.percent = true;
  const signs = signsOf(source, bracket);
  if (signs.mixed) refuseDecimalCommas(source);
  if (!square && signs.row !== ',') form.separator = ',';
  const cell = { lines, sums: square };
  while (!closes(source, bracket) && !scanner.is('end')) {
    if (signs.mixed && passSurplus(source)) continue;
    readCell(source, cell);
    const newline = skipLines(source);
    if (closes(source, bracket) || scanner.is('end')) break;
    if (isSign(scanner, signs.row)) {
      endLine(source, scanner.start);
      nextIn(source);
    } else if (newline && !scanner.is('comma')) endLine(source, scanner.start);
    else if (isSign(scanner, signs.cell)) {
      form.separator = ',';
      nextIn(source);
    } else if (signs.mixed && !scanner.is('comma')) form.separator = ' ';
    else if (signs.mixed || source.atComma(bracket.close)) {
      // The comma before a line end goes on with the row, unless lines have ended rows before.
      if (nextIn(source) && form.lines && !scanner.is('close')) endLine(source, scanner.start);
      else if (signs.mixed && isSign(scanner, signs.row)) continue;
      form.trailingComma ||= scanner.is('close');
    }
  }
  source.form.bare = !form.lines;
  if (rows.inRow > 0) rows.endRow(scanner.start);
  close(source, bracket);
}

function endLine({ rows, form }: Source, at: number): void {
  form.lines = true;
  rows.endRow(at);
}

/** Skips line ends and MATLAB's `...`, which joins two lines; returns whether a line ended. */
function skipLines({ scanner }: Source): boolean {
  let ended = false;
  for (;;) {
    if (scanner.is('newline')) ended = true;
    else if (scanner.is('ellipsis') && scanner.pass('comment', /\.\.\.[^\n]*\n/y)) {
      ended = false;
      continue;
    } else return ended;
    scanner.next();
  }
}

/** What ends a row and what separates cells in one pair of brackets. */
interface Signs {
  readonly row: string;
  readonly cell: string;
  /** Commas and white space both separate cells, and surplus signs mean nothing, as in MATLAB. */
  readonly mixed: boolean;
}

/** The signs of a pair of brackets: of those that occur, one ends rows and the other one does not. */
function signsOf({ scanner: { text } }: Source, { start, close, bar }: Bracket): Signs {
  const end = text.indexOf(close, start);
  const inside = text.slice(start + 1, end === -1 ? undefined : end);
  const has = (sign: string) => inside.includes(sign);
  if (bar)
    return has(';') ? { row: '', cell: ';', mixed: false } : { row: '|', cell: '', mixed: false };
  if (close === ']') return { row: ';', cell: '', mixed: has(';') };
  if (has('|') && has(';')) return { row: '|', cell: ';', mixed: false };
  if (has(';')) return { row: ';', cell: '\\', mixed: false };
  if (has('\\')) return { row: '\\', cell: '', mixed: false };
  const spaced = close === '}' && /[\d.]\s+[-+\d.]/.test(inside.slice(0, 1000)) && has(',');
  return { row: spaced ? ',' : '', cell: '', mixed: false };
}

function isSign(scanner: Source['scanner'], sign: string): boolean {
  const punctuation = !scanner.is('number') && !scanner.is('word') && !scanner.is('quote');
  return (
    sign !== '' && punctuation && scanner.sign === sign && scanner.text[scanner.start] === sign
  );
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
  source.scanner.use();
  source.scanner.next();
  return skipLines(source);
}

/**
 * Whether NumPy's print of one dimension goes on in the next line, which is no row of its own: it
 * wraps a line of up to 75 characters where the next number would not fit.
 */
function isWrapped({ scanner, form }: Source, start: number): boolean {
  if (form.declaration !== '') return false;
  const line = /[^\n]{0,76}/y;
  line.lastIndex = start;
  const first = line.exec(scanner.text)![0].trimEnd();
  if (/[;,]/.test(first) || first.length > 75) return false;
  const cells = first.split(/\s+/).length;
  return first.length + first.length / cells + 2 >= 75;
}

/**
 * Reads the items in a pair of brackets; the scanner goes to the token after them.
 *
 * @returns The place of the closing bracket.
 */
function readItems(source: Source, bracket: Bracket, cells: boolean, readItem: () => void): number {
  const { scanner, form } = source;
  while (!closes(source, bracket) && !scanner.is('end')) {
    if (source.keyed) scanner.pass('label', KEY);
    readItem();
    if (closes(source, bracket) || scanner.is('end')) break;
    if (scanner.is('semicolon') && (cells ? bracket.bar || form.separator !== ' ' : true)) {
      // F# and OCaml separate items with semicolons, MATLAB rows, `[[1 2]; [3 4]]`.
      if (cells) form.separator = ',';
      if (cells || form.separator === ',') form.loose = true;
      else form.lines = true;
    } else if (!cells && !scanner.is('comma') && startsItem(source)) {
      // Rows without commas between them, whatever is between their cells.
      if (form.separator === ',') form.loose = true;
      else form.separator = ' ';
      continue;
    } else if (!source.atComma(bracket.close)) continue;
    scanner.nextInBrackets();
    form.trailingComma ||= scanner.is('close');
  }
  return close(source, bracket);
}

const KEYED = /^\(\s*\[?\d+\]?\s*=>/;
/** PHP's index before an item, `0 =>` or `[0] =>`. */
const KEY = /\[?\d+\]?\s*=>\s*/y;

/** A row in brackets starts here, perhaps after a prefix. */
function startsItem({ scanner }: Source): boolean {
  if (scanner.is('open')) return true;
  ROW_PREFIX.lastIndex = scanner.start;
  return ROW_PREFIX.test(scanner.text);
}

function open(source: Source, cells = false): Bracket {
  const { scanner, form } = source;
  const { sign, start } = scanner;
  source.rowSign = cells ? (source.rowSign ?? sign) : undefined;
  if (form.separator === ' ' && sign !== '[' && sign !== source.rowSign) {
    throw scanner.error('bracket-as-before', { sign: '[', other: ']' });
  }
  if (sign !== '[') form.brackets = sign === '{' || form.brackets === 'curly' ? 'curly' : 'round';
  else if (form.brackets === 'none') form.brackets = 'square';
  scanner.nextInBrackets();
  const bar = sign === '[' ? scanner.is('bar') : sign === '(' && scanner.is('slash');
  if (bar) nextInside(scanner);
  return { start, close: pairs[sign]!, bar };
}

/** Whether the brackets end here, `|]` where a bar opened them. */
function closes({ scanner }: Source, { bar }: Bracket): boolean {
  if (scanner.is('close')) return true;
  return bar && /^(?:\|\s*\]|\/\s*\))/.test(scanner.text.slice(scanner.start, scanner.start + 9));
}

function nextInside(scanner: Source['scanner']): void {
  scanner.use();
  scanner.nextInBrackets();
}

function close({ scanner }: Source, bracket: Bracket): number {
  if (bracket.bar && scanner.is(bracket.close === ')' ? 'slash' : 'bar')) nextInside(scanner);
  else if (bracket.bar && bracket.close === ')') {
    throw scanner.error('sign-or-sign', { sign: ',', other: '/)' });
  }
  if (!scanner.is('close') || scanner.sign !== bracket.close) {
    const { line, column } = placeOf(scanner.text, bracket.start);
    const opened = scanner.text[bracket.start]!;
    const args = { sign: bracket.close, open: opened, line, column };
    throw scanner.error('closing-bracket', args);
  }
  const end = scanner.start;
  scanner.nextInBrackets();
  return end;
}
