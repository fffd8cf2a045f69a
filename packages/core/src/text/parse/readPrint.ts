import { dialectOf } from '../dialects/index.js';
import { isName, isNumber, isOrdinals } from './fields.js';
import { RowCollector } from './RowCollector.js';
import { readCell } from './readCell.js';
import { lineEnd, lineStart } from './Scanner.js';
import type { Source } from './Source.js';

/** `Columns 1 through 8:`, MATLAB's and Octave's, and the scale `1.0e+03 *` of all numbers. */
const COLUMNS = /Columns?\s+\d+(?:\s+(?:through|and|to)\s+\d+)?\s*:?[^\S\n]*/y;
const SCALE = /1(?:\.0+)?e([-+]\d{1,3})\s*\*[^\S\n]*(?=[\r\n])/y;
const JULIA = /(\d+)(?:×(\d+)|-element)[^\S\n]+(?=[A-Za-z][^\n]*:[^\S\n]*\n)/y;
const DIAGONAL = /Diagonal Matrix[^\S\n]*\n/y;

type PrintFormat = 'julia-print' | 'octave' | 'pandas' | 'r-print';

/** The printed blocks of a wide matrix, columns beside columns. */
class Blocks {
  readonly #done: RowCollector[] = [];

  constructor(readonly source: Source) {}

  /** Ends a block, if it has rows. */
  end(): void {
    const { source } = this;
    if (source.rows.rows === 0) return;
    const [first] = this.#done;
    if (first !== undefined && first.rows !== source.rows.rows) {
      throw source.scanner.error('rows-as-in-first-columns', { count: first.rows });
    }
    this.#done.push(source.rows);
    source.rows = new RowCollector(source.scanner.text);
  }

  /** Puts the blocks side by side. */
  join(): void {
    this.end();
    const { source } = this;
    const [first] = this.#done;
    if (first === undefined) throw source.scanner.error('number');
    if (this.#done.length > 1) source.print = true;
    for (let row = 0; row < first.rows; row++) {
      for (const { values, cols } of this.#done) {
        for (let col = 0; col < cols; col++) source.rows.add(values[row * cols + col]!, 0);
      }
      source.rows.endRow(0);
    }
  }
}

/** Reads the prints of R, pandas, Julia, MATLAB and Octave, or returns false if the text is none. */
export function readPrint(source: Source): boolean {
  const { scanner } = source;
  const labelled = labelsOf(scanner.text);
  if (labelled !== undefined) return readLabelled(source, labelled);
  const [, rows, cols = '1'] = scanner.pass('shape', JULIA) ?? [];
  if (rows !== undefined) {
    source.shapes.push({ rows: Number(rows), cols: Number(cols) });
    scanner.pass('label', /[^\n]*\n/y);
    return readRows(source, 'julia-print');
  }
  return isDisplay(source) && readRows(source, 'octave');
}

function isDisplay({ scanner, form }: Source): boolean {
  const { text, start } = scanner;
  const head = text.slice(Math.max(0, start - 1000), start);
  if (form.declaration !== '' && scanner.is('number') && /=[^\S\n]*\n[^\S\n]*\n/.test(head)) {
    return true;
  }
  return [COLUMNS, SCALE, DIAGONAL].some((mark) => hasMark(mark, text, start));
}

function hasMark(mark: RegExp, text: string, start: number): boolean {
  mark.lastIndex = start;
  return mark.test(text);
}

function readRows(source: Source, format: PrintFormat): boolean {
  const { scanner } = source;
  source.dialect = dialectOf(format);
  source.print = format !== 'octave';
  const blocks = new Blocks(source);
  while (!scanner.is('end')) {
    const { start } = scanner;
    const scale = scanner.pass('scale', SCALE);
    if (scale !== undefined) {
      source.power = Number(scale[1]);
      source.spans.push({
        start: lineStart(scanner.text, start),
        end: lineStart(scanner.text, scanner.start),
      });
    } else if (scanner.pass('label', COLUMNS) || scanner.pass('label', DIAGONAL)) {
      blocks.end();
      source.print = true;
    } else readRow(source);
  }
  blocks.join();
  return true;
}

function readRow(source: Source): void {
  const { scanner } = source;
  do readCell(source, { lines: true });
  while (!scanner.is('newline') && !scanner.is('end'));
  source.rows.endRow(scanner.start);
  source.form.separator = ' ';
  if (scanner.is('newline')) scanner.nextInBrackets();
}

/** What the labels of a print tell. */
interface Labels {
  readonly format: PrintFormat;
  /** Where the first line starts. */
  readonly before: number;
  /** Lines before the first row. */
  readonly heads: number;
  /** Cells at the start of the first row that are labels. */
  readonly labels: number;
}

/** What stands around the numbers of a print, if its first lines are a head of names and a labelled row. */
function labelsOf(text: string): Labels | undefined {
  const before = /^(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*/.exec(text.slice(0, 10_000))![0].length;
  const lines = text.slice(before, before + 100_000).split(/\r?\n/, 5);
  if (!/^[^\S\n]+(?:[^\s#%[({<|]|\[,1\])/.test(lines[0]!)) return undefined;
  let heads = 1;
  let head = lines[0]!;
  // Levels of names, types of columns, and the name of the labels.
  while (heads < 3 && lines[heads + 1]?.trim()) {
    const line = lines[heads]!;
    const names = line.trim().split(/\s+/);
    if (!names.every(isName) || (/^\S/.test(line) && !/\s{2,}$/.test(line))) break;
    if (/^\s/.test(line)) head = line;
    heads++;
  }
  const row = lines[heads] ?? '';
  if (/^\s*\[,\d+\]/.test(head)) return { format: 'r-print', before, heads, labels: 1 };
  const columns = wordsOf(head);
  const fields = wordsOf(row);
  if (/[,;\t|]/.test(head + row) && !/^\s*\[\d+,\]/.test(row)) return undefined;
  const labels = fields.length - columns.length;
  // Numbers are a head where they are 0, 1, 2, …, or where the labels are names.
  const named =
    columns.some((name) => !isNumber(name)) || isOrdinals(columns) || isName(fields[0]!);
  if (!named) return undefined;
  if (labels < 1 || labels > 3 || (labels > 1 && !isName(fields[0]!))) return undefined;
  // R keeps its columns one space apart, pandas two, and a minus may stand in the second.
  const narrow = /^\s*\[\d+,\]/.test(row) || /\S \d/.test(row) || /\S \S/.test(head.trim());
  return { format: narrow && labels === 1 ? 'r-print' : 'pandas', before, heads, labels };
}

function readLabelled(source: Source, { format, before, heads, labels }: Labels): boolean {
  const { scanner, form } = source;
  const { text } = scanner;
  source.dialect = dialectOf(format);
  source.print = true;
  form.separator = ' ';
  const blocks = new Blocks(source);
  let margin: number | undefined;
  let columns = 0;
  let left = heads;
  for (let at = before; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, Math.min(end, at + 1000));
    const blank = line.trim() === '';
    const isHead = left > 0 || line.slice(0, margin).trim() === '';
    if (!blank && left > 1) {
      left--;
      scanner.passTo('label', end, true);
      if (/^\s/.test(line)) columns = wordsOf(line).length;
    } else if (!blank && isHead) {
      left = 0;
      blocks.end();
      margin ??= labelEnd(source, end + 1, labels);
      if (/^\s/.test(line)) columns = wordsOf(text.slice(at, end)).length;
      scanner.passTo('label', end, true);
      // A head of no rows would be a row with a blank label.
      const next = lineEnd(text, end + 1);
      if (text.slice(end, Math.min(next, end + 1 + margin)).trim() === '')
        throw scanner.error('row-under-head');
    } else if (!blank) readLabelledRow(source, Math.min(at + margin!, end), columns);
    at = end + 1;
  }
  scanner.goTo(text.length);
  blocks.join();
  return true;
}

/** The words of a line, without the backslash that pandas ends a block with. */
function wordsOf(line: string): string[] {
  return line
    .replace(/\\\s*$/, '')
    .trim()
    .split(/\s+/);
}

/** How far the label of the line that starts here goes. */
function labelEnd({ scanner }: Source, start: number, labels: number): number {
  const label = new RegExp(String.raw`[^\S\n]*\[\s*\d+,\]|(?:[^\S\n]*\S+){${labels}}`, 'y');
  label.lastIndex = start;
  const found = label.exec(scanner.text);
  if (found !== null) return found[0].length;
  scanner.goTo(Math.min(start, scanner.text.length));
  throw scanner.error('row-under-head');
}

function readLabelledRow(source: Source, afterLabel: number, columns: number): void {
  const { scanner, rows } = source;
  const space = /\s/.exec(scanner.text.slice(afterLabel, afterLabel + 200));
  scanner.passTo('label', afterLabel + (space?.index ?? 0), true);
  while (
    !scanner.is('newline') &&
    !scanner.is('end') &&
    !scanner.pass('label', /\\[^\S\n]*(?=\r?\n|$)/y)
  ) {
    readCell(source, { lines: true });
  }
  if (rows.inRow !== columns) throw scanner.error('numbers-as-in-head', { count: columns });
  rows.endRow(scanner.start);
}
