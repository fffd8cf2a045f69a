import { readCell } from './readCell.js';
import { endsRows, readSemicolonRows } from './readSemicolonRows.js';
import { Scanner } from './Scanner.js';
import type { Source } from './Source.js';
import { seeMarks } from './seeMarks.js';

/**
 * Reads rows in lines of their own, `1,2`, `1;2` or `1 2`, to the end of the text. Either all cells
 * have one sign between them or none; blank lines may follow the last row only. A first line of
 * nothing but names is a header. Bars or the pieces of tall brackets may stand around the rows.
 */
export function readLines(source: Source): void {
  const { scanner, rows } = source;
  if (scanner.is('end')) throw scanner.error('matrix');
  const line = firstLine(scanner);
  if (endsRows(line, isLast(scanner, line))) {
    readSemicolonRows(source);
    return;
  }
  const separator = ([';', '\t', '"'] as const).find((sign) => line.includes(sign));
  if (separator !== undefined) {
    seeMarks(scanner.numbers, scanner.text.slice(scanner.start), separator);
    scanner.goTo(scanner.start);
  }
  const header = passHeader(source);
  for (let lineEnds = 1; !scanner.is('end'); lineEnds = skipLineEnds(source)) {
    if (lineEnds > 1) throw scanner.error('text-end-after-blank-line');
    if (passBars(scanner)) continue;
    readLine(source);
    rows.endRow(scanner.start);
    if (scanner.is('bar')) scanner.next();
  }
  if (header === undefined) return;
  if (header.names !== rows.cols) {
    const found = { code: 'header', args: { count: header.names } } as const;
    throw scanner.errorAt(header.start, found, 'names-of-numbers', { count: rows.cols });
  }
  const { start, end, text } = header;
  const hole = { hole: 'columns', text, cols: rows.cols, otherwise: '' } as const;
  source.spans.push({ start, end, hole });
}

function readLine(source: Source): void {
  const { scanner, form } = source;
  let end = readLineCell(source);
  while (!endsLine(scanner)) {
    if (scanner.is('semicolon') && (form.separator === ';' || form.separator === '')) {
      form.separator = ';';
      scanner.next();
    } else if (form.separator === ';') throw scanner.error('sign-or-line-end', { sign: ';' });
    else {
      const tab = scanner.start === end + 1 && scanner.text[end] === '\t';
      const tabs = form.separator === '\t' || form.separator === '';
      if (tab && tabs) form.separator = '\t';
      else {
        if (form.separator === '\t') form.separator = ' ';
        if (source.atComma()) scanner.next();
        // Rows out of a list end with the comma between them.
        form.trailingComma ||= endsLine(scanner);
        if (endsLine(scanner)) return;
      }
    }
    end = readLineCell(source);
  }
}

function endsLine(scanner: Scanner): boolean {
  return scanner.is('newline') || scanner.is('end') || scanner.is('bar');
}

/** Goes past a bar before a row; returns whether none is left of the line, as in tall brackets. */
function passBars(scanner: Scanner): boolean {
  if (!scanner.is('bar')) return false;
  scanner.next();
  if (!scanner.is('bar')) return false;
  scanner.next();
  return true;
}

/** Reads a cell; returns where its text ends. */
function readLineCell(source: Source): number {
  const { decimalComma, text } = source.scanner.numbers;
  const { start } = source.scanner;
  readCell(source, { lines: true });
  const { end } = source.gaps;
  if (decimalComma && text.slice(start, end).includes(',')) source.comma = true;
  return end;
}

function skipLineEnds({ scanner }: Source): number {
  let lineEnds = 0;
  for (; scanner.is('newline'); scanner.next()) lineEnds++;
  return lineEnds;
}

interface Header {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly names: number;
}

/** Goes past a first line that has only names, if a line follows. */
function passHeader({ scanner }: Source): Header | undefined {
  const { start, text } = scanner;
  const line = firstLine(scanner);
  const lineEnd = start + line.length;
  const rest = text.slice(lineEnd, lineEnd + 2).length;
  if (rest === 0 || scanner.is('number') || !isHeaderStart(scanner)) return undefined;
  const names = fieldsOf(line);
  if (names.some(isNumber) || text.slice(lineEnd, lineEnd + 1000).trim() === '') return undefined;
  scanner.goTo(lineEnd);
  return { start, end: scanner.start, text: text.slice(start, scanner.start), names: names.length };
}

function isHeaderStart(scanner: Scanner): boolean {
  return scanner.is('word') || scanner.is('quote');
}

/** Whether nothing but white space follows the first line. */
function isLast({ start, text }: Scanner, line: string): boolean {
  const rest = /\s*/y;
  rest.lastIndex = start + line.length;
  return rest.exec(text)![0].length === text.length - start - line.length;
}

function firstLine({ text, start }: Scanner): string {
  const line = /[^\n\r]*/y;
  line.lastIndex = start;
  return line.exec(text)![0];
}

/** The fields of a line, at tabs, semicolons or commas if there are any, else at white space. */
export function fieldsOf(line: string): string[] {
  const sign = ['\t', ';', ','].find((mark) => line.includes(mark));
  return sign === undefined
    ? line.trim().split(/\s+/)
    : line.split(sign).map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
}

/** Whether a field is a number, in quotes or not. */
export function isNumber(field: string): boolean {
  const scanner = new Scanner(field);
  scanner.next();
  if (!scanner.is('number')) return false;
  scanner.next();
  return scanner.is('end');
}
