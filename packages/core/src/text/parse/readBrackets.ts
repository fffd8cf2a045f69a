import { placeOf } from '../MatrixSyntaxError.js';
import { readCell } from './readCell.js';
import type { Source } from './Source.js';

const pairs: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}' };

/** What languages write before the brackets of a row: `new double[]`, `vec!`, `doubleArrayOf`, R's `c`. */
const ROW_PREFIX =
  /(?:new\s+[\w.]+\s*\[\s*(\d*)\s*\]|new\s*\[\s*\]|\[(\d*)\]\s*[A-Za-z]\w*|vec!|&|c|\w{1,10}ArrayOf|arrayOf|listOf|Array|List|Vector|Seq|array|d?vec([234])|(?:float|half|double|int)([1-4]))\s*(?=[[({])/y;

/**
 * Reads `[[1, 2], [3, 4]]`, as one row `[1, 2]`, or as rows that end with `;` or a line `[1 2; 3 4]`,
 * from the opening bracket to the token after the closing one. Either all cells have a comma between
 * them or none; round and curly brackets take commas only.
 */
export function readBrackets(source: Source): void {
  const { scanner, rows, form } = source;
  const outer = open(source);
  let lengthBefore = startsRow(source);
  if (lengthBefore === undefined) {
    readOneLevel(source, outer);
    return;
  }
  // C++ lets a std::array double its braces.
  const doubled = form.declaration.includes('array<');
  const inner = doubled && isDoubled(source) ? open(source) : undefined;
  readItems(source, inner ?? outer, () => {
    const { start } = scanner;
    const length = lengthBefore ?? startsRow(source);
    if (length === undefined) throw scanner.error('row-in-brackets');
    rows.endRow(readRow(source, doubled));
    if (length !== 0 && length !== rows.cols) {
      const found = { code: 'numbers', args: { count: rows.cols } } as const;
      throw scanner.errorAt(start, found, 'numbers-for-shape', {
        count: length,
        rows: 1,
        cols: length,
      });
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

/** An opening bracket, and the sign that closes it. */
interface Bracket {
  readonly start: number;
  readonly close: string;
}

function readRow(source: Source, doubled: boolean): number {
  const { scanner } = source;
  const outer = open(source);
  const inner = doubled && scanner.is('open') ? open(source) : undefined;
  const end = readItems(source, inner ?? outer, () => {
    if (scanner.is('open')) throw scanner.error('number-not-row');
    readCell(source);
  });
  return inner === undefined ? end : close(source, outer);
}

/** The length that a row in brackets says it has, or 0; undefined if none starts here. */
function startsRow({ scanner }: Source): number | undefined {
  if (scanner.is('number') || scanner.is('close')) return undefined;
  const [, ...lengths] = scanner.pass('call', ROW_PREFIX) ?? [];
  return scanner.is('open') ? Number(lengths.find((length) => length) ?? 0) : undefined;
}

function isDoubled({ scanner }: Source): boolean {
  return /^\{\s*(?:\{\s*)+[-+\d.]/.test(scanner.text.slice(scanner.start, scanner.start + 200));
}

/** One row, or rows that a semicolon or a line ends. */
function readOneLevel(source: Source, bracket: Bracket): void {
  const { scanner, rows, form } = source;
  const square = bracket.close === ']';
  const lines = square && !isWrapped(source, bracket.start);
  if (square) scanner.percent = true;
  const cell = { lines, sums: square };
  while (!scanner.is('close') && !scanner.is('end')) {
    readCell(source, cell);
    const newline = skipLines(source);
    if (scanner.is('close') || scanner.is('end')) break;
    if (square && scanner.is('semicolon')) {
      endLine(source, scanner.start);
      scanner.next();
      skipLines(source);
    } else if (newline && !scanner.is('comma')) endLine(source, scanner.start);
    else if (source.atComma(bracket.close)) {
      scanner.next();
      // The comma before a line end goes on with the row, unless lines have ended rows before.
      if (skipLines(source) && form.lines && !scanner.is('close')) endLine(source, scanner.start);
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
function readItems(source: Source, bracket: Bracket, readItem: () => void): number {
  const { scanner, rows, form } = source;
  while (!scanner.is('close') && !scanner.is('end')) {
    readItem();
    if (scanner.is('close') || scanner.is('end')) break;
    // MATLAB puts rows below each other, `[[1 2]; [3 4]]`.
    if (scanner.is('semicolon') && form.separator !== ',' && rows.inRow === 0) {
      form.lines = true;
      scanner.nextInBrackets();
      continue;
    }
    if (!source.atComma(bracket.close)) continue;
    scanner.nextInBrackets();
    form.trailingComma ||= scanner.is('close');
  }
  return close(source, bracket);
}

function open({ scanner, form }: Source): Bracket {
  const { sign, start } = scanner;
  if (sign === '[') {
    if (form.brackets === 'none') form.brackets = 'square';
  } else {
    if (form.separator === ' ') throw scanner.error('bracket-as-before', { sign: '[', other: ']' });
    if (form.brackets !== 'curly') form.brackets = sign === '{' ? 'curly' : 'round';
    form.separator = ',';
  }
  scanner.nextInBrackets();
  return { start, close: pairs[sign]! };
}

function close({ scanner }: Source, bracket: Bracket): number {
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
