import { isName, isNumber, isOrdinals } from './fields.js';
import { lineEnd, lineStart } from './lines.js';
import { matchAt } from './matchAt.js';
import { RowCollector } from './RowCollector.js';
import { readCell } from './readCell.js';
import type { Source } from './Source.js';

/** `Columns 1 through 8:`, MATLAB's and Octave's, and the scale of all numbers, `1.0e+03 *` or `0.01 *`. */
const COLUMNS =
  /Columns?\s+\d+(?:\s+(?:through|and|to)\s+\d+)?\s*:?[^\S\n]*|Diagonal Matrix[^\S\n]*\n/y;
const SCALE = /(1(?:\.0+)?e[-+]\d{1,3}|0?\.0*1|10+)\s*\*[^\S\n]*(?=[\r\n])/y;
const JULIA = /(\d+)(?:×(\d+)|-element)[^\S\n]+(?=[A-Za-z][^\n]*:[^\S\n]*\n)/y;

/** Ends a block of a wide matrix, whose columns stand beside those of the others, if it has rows. */
function endBlock(source: Source, blocks: RowCollector[]): void {
  if (source.rows.rows === 0) return;
  const count = blocks[0]?.rows ?? source.rows.rows;
  if (count !== source.rows.rows) {
    throw source.scanner.error('rows-as-in-first-columns', { count });
  }
  blocks.push(source.rows);
  source.rows = new RowCollector(source.scanner.text);
}

/** Puts the blocks side by side. */
function joinBlocks(source: Source, blocks: RowCollector[]): void {
  endBlock(source, blocks);
  if (blocks.length === 0) throw source.scanner.error('number');
  if (blocks.length > 1) source.print = true;
  for (let row = 0; row < blocks[0]!.rows; row++) {
    for (const { values, cols } of blocks) {
      for (let col = 0; col < cols; col++) source.rows.add(values[row * cols + col]!, 0);
    }
    source.rows.endRow(0);
  }
}

/** Reads the displays of Julia, MATLAB and Octave, or returns false if the text is none. */
export function readDisplay(source: Source): boolean {
  const { scanner, form } = source;
  const [, rows, cols = '1'] = scanner.pass('shape', JULIA) ?? [];
  if (rows === undefined && !isDisplay(source)) return false;
  source.print = rows !== undefined;
  if (rows !== undefined) {
    source.shapes.push({ rows: Number(rows), cols: Number(cols) });
    scanner.pass('label', /[^\n]*\n/y);
  }
  const blocks: RowCollector[] = [];
  while (!scanner.is('end')) {
    const start = lineStart(scanner.text, scanner.start);
    const scale = scanner.pass('scale', SCALE);
    if (scale !== undefined) {
      source.power = Math.round(Math.log10(Number(scale[1])));
      source.spans.push({ start, end: lineStart(scanner.text, scanner.start) });
    } else if (scanner.pass('label', COLUMNS)) {
      endBlock(source, blocks);
      source.print = true;
    } else {
      do readCell(source, { lines: true });
      while (!scanner.is('newline') && !scanner.is('end'));
      source.rows.endRow(scanner.start);
      form.separator = ' ';
      if (scanner.is('newline')) scanner.nextInBrackets();
    }
  }
  joinBlocks(source, blocks);
  return source.takeDialect(rows === undefined ? 'octave' : 'julia-print');
}

/** Whether a display starts here: a number after `name =` and a blank line, columns or a scale. */
function isDisplay({ scanner, form }: Source): boolean {
  const { text, start } = scanner;
  const head = text.slice(Math.max(0, start - 1000), start);
  const named = form.declaration !== '' && scanner.is('number');
  if (named && /=[^\S\n]*\n[^\S\n]*\n/.test(head)) return true;
  return [COLUMNS, SCALE].some((pattern) => matchAt(pattern, text, start));
}

/** What the labels of a print tell. */
interface Labels {
  readonly format: 'pandas' | 'r-print';
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
  let head = lines[0]!;
  if (!/^[^\S\n]+(?:[^\s#%[({<|]|\[,1\])/.test(head) || /:\s*$/.test(head)) return undefined;
  // Not so in `K =` and `// by hand`.
  if (!wordsOf(head).every((word) => /[\p{L}\p{N}_]/u.test(word))) return undefined;
  let heads = 1;
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
  const indexed = /^\s*\[\d+,\]/.test(row);
  if (/[,;\t|]/.test(head + row) && !indexed) return undefined;
  const columns = wordsOf(head);
  const fields = wordsOf(row);
  const labels = fields.length - columns.length;
  const named = isName(fields[0]!);
  if (labels < 1 || labels > (named ? 3 : 1)) return undefined;
  // Numbers are a head where they are 0, 1, 2, …, or where the labels are names.
  if (!named && columns.every(isNumber) && !isOrdinals(columns)) return undefined;
  // R keeps its columns one space apart, pandas two, and a minus may stand in the second.
  const narrow = indexed || /\S \d/.test(row) || /\S \S/.test(head.trim());
  return { format: narrow && labels === 1 ? 'r-print' : 'pandas', before, heads, labels };
}

/** Reads the prints of R and pandas, or returns false if the text is none. */
export function readLabelled(source: Source): boolean {
  const { scanner, form } = source;
  const { text } = scanner;
  const said = labelsOf(text);
  if (said === undefined) return false;
  source.print = true;
  form.separator = ' ';
  const blocks: RowCollector[] = [];
  let margin: number | undefined;
  let columns = 0;
  let heads = said.heads;
  for (const { 0: line, index } of text.slice(said.before).matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    const at = said.before + index;
    const end = at + line.length;
    if (heads <= 0 && line.slice(0, margin).trim() !== '') {
      readLabelledRow(source, Math.min(at + margin!, end), columns);
      continue;
    }
    if (/^\s/.test(line)) columns = wordsOf(line).length;
    const isLast = --heads <= 0;
    if (isLast) {
      endBlock(source, blocks);
      margin ??= labelEnd(source, end + 1, said.labels);
    }
    scanner.passTo('label', end, true);
    // A head of no rows would be a row with a blank label.
    const next = text.slice(end, Math.min(lineEnd(text, end + 1), end + 1 + margin!));
    if (isLast && next.trim() === '') throw scanner.error('row-under-head');
  }
  scanner.goTo(text.length);
  joinBlocks(source, blocks);
  return source.takeDialect(said.format);
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
  const found = matchAt(label, scanner.text, start);
  if (found) return found[0].length;
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
