import { type Bracket, close, closes, open } from './brackets.js';
import { matchAt } from './matchAt.js';
import { readCell } from './readCell.js';
import { readOneLevel } from './readOneLevel.js';
import type { Source } from './Source.js';
import { misfit } from './shape.js';

/** What languages write before the brackets of a row, with its length in a group: `new double[2]`, R's `c`. */
export const ROW_PREFIX =
  /(?:new\s+[\w.]+\s*\[\s*(\d*)\s*\]|new\s*\[\s*\]|\[(\d*|_)\]\s*[A-Za-z]\w*|vec!|&|(?:[A-Za-z.][\w.]*\s*=\s*)?c|\w{1,10}ArrayOf|arrayOf|listOf|list|Array|List|Vector|Seq|(?:np\.)?array(?:<\s*\w+,\s*(\d+)u?\s*>)?|d?vec([234])|(?:float|half|double|int)([1-4]))\s*(?=[[({])/y;

/**
 * Reads `[[1, 2], [3, 4]]`, as one row `[1, 2]`, or as rows that end with `;` or a line `[1 2; 3 4]`,
 * from the opening bracket to the token after the closing one. Either all cells have a comma between
 * them or none; round and curly brackets take commas only.
 */
export function readBrackets(source: Source): void {
  const { scanner, rows, form } = source;
  source.keyed = KEYED.test(scanner.text.slice(scanner.start, scanner.start + 50));
  const doubled = form.declaration.includes('array<');
  const bracket = open(source, false, doubled);
  if (source.keyed) scanner.pass('label', KEY);
  let lengthBefore = startsRow(source);
  // Braces in LaTeX hold no row.
  if (lengthBefore === undefined || source.dialect?.id === 'latex') {
    readOneLevel(source, bracket);
    return;
  }
  readItems(source, bracket, false, () => {
    const { start } = scanner;
    const length = lengthBefore ?? startsRow(source);
    if (length === undefined) throw scanner.error('row-in-brackets');
    rows.endRow(readRow(source, doubled));
    if (length !== 0 && length !== rows.cols) {
      throw misfit(source, rows.cols, { rows: 1, cols: length }, start);
    }
    lengthBefore = undefined;
  });
}

/** Reads `[3, 4]` and what follows it, rows without brackets around all of them. */
export function readFurtherRows(source: Source, sign: string): void {
  const { scanner, rows, form } = source;
  const next = /,\s*(?=[[({])/y;
  for (;;) {
    if (scanner.is('comma') && source.single) throw scanner.error('one-argument');
    if (scanner.is('comma')) scanner.pass('markup', next);
    if (!scanner.is('open') || scanner.sign !== sign) return;
    // SymPy's print has a line of empty brackets between two rows.
    if (scanner.pass('markup', /\[[^\S\n]*\](?=[^\S\n]*\n)/y)) continue;
    form.bare = false;
    form.loose = true;
    rows.endRow(readRow(source, false));
  }
}

function readRow(source: Source, doubled: boolean): number {
  return readItems(source, open(source, true, doubled), true, () => {
    if (source.scanner.is('open')) throw source.scanner.error('number-not-row');
    readCell(source);
  });
}

/** The length that a row in brackets says it has, or 0; undefined if none starts here. */
function startsRow({ scanner }: Source): number | undefined {
  if (scanner.is('number') || scanner.is('close')) return undefined;
  const length = lengthIn(scanner.pass('call', ROW_PREFIX));
  return scanner.is('open') ? length : undefined;
}

/** The length in what stands before a row, or 0. */
export function lengthIn(prefix: RegExpExecArray | undefined): number {
  const [, ...lengths] = prefix ?? [];
  return Number(lengths.find((length) => length && length !== '_') ?? 0);
}

/**
 * Reads the items in a pair of brackets; the scanner goes to the token after them.
 *
 * @returns The place of the closing bracket.
 */
function readItems(source: Source, bracket: Bracket, cells: boolean, readItem: () => void): number {
  const { scanner, form } = source;
  while (!closes(source, bracket)) {
    if (source.keyed) scanner.pass('label', KEY);
    readItem();
    if (closes(source, bracket)) break;
    if (scanner.is('semicolon') && (!cells || bracket.bar || form.separator !== ' ')) {
      // F# and OCaml separate items with semicolons, MATLAB rows, `[[1 2]; [3 4]]`.
      if (cells) form.separator = ',';
      if (cells && !bracket.bar && bracket.close === ']') source.semicolon ??= scanner.start;
      if (form.separator === ',') form.loose = true;
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
  return scanner.is('open') || matchAt(ROW_PREFIX, scanner.text, scanner.start) !== undefined;
}
