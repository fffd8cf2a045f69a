import { fieldsOf, isName, isOrdinals, separatorOf } from './fields.js';
import { lineEnd, lineStart } from './lines.js';
import { matchAt } from './matchAt.js';
import { readCell } from './readCell.js';
import { readOneLevel } from './readOneLevel.js';
import { refuseLines } from './refuseLines.js';
import type { Scanner } from './Scanner.js';
import type { Source } from './Source.js';
import { seeMarks } from './seeMarks.js';

/** A line of dashes, equals signs or box pieces that rules a table, without its end. */
const RULE =
  /[^\S\n]*(?=[^\n]*(?:[-=─━═]{2}|[┌┐└┘╭╮╰╯├┤╞╡]|\|[ \t]*:?-))[-=+:| \t─━═│┃║┆┌┬┐├┼┤└┴┘╭╮╰╯╞╪╡]{2,}(?=\r?(?:\n|$))/y;
/** Bars that stand between cells; the pieces of tall brackets stand around rows only. */
const BARS = '|│┃║┆';
/** The label at the start of a row, by what separates the cells. */
const LABELS = {
  '|': /[^|│┃║┆\n]*[|│┃║┆]/y,
  '\t': /[^\t\n]*\t/y,
  ';': /(?:"[^"\n]*"|[^";\n]*);/y,
  ',': /(?:"[^"\n]*"|[^",\n]*),/y,
  ' ': /\S+[^\S\n]*/y,
} as const;

/** A head has no more lines. */
const MOST_HEADS = 4;

/** What stands before the first row of a table. */
interface Head {
  readonly start: number;
  readonly names: number;
  /** So many cells of each row are labels. */
  readonly labels: number;
  readonly label: RegExp;
}

/**
 * Reads rows in lines of their own, `1,2`, `1;2`, `1|2` or `1 2`, to the end of the text. Either all
 * cells have one sign between them or none; blank lines may follow the last row only. First lines of
 * nothing but names are a head; where the first name of the head is blank, the first cells are labels.
 * Bars, lines of dashes or the pieces of tall brackets may stand around the rows.
 */
export function readLines(source: Source): void {
  const { scanner, rows, format, form } = source;
  if (scanner.is('end')) throw scanner.error('matrix');
  refuseLines(source);
  const { text, start } = scanner;
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  const said = format === 'semicolon' ? ';' : format === 'tsv' ? '\t' : undefined;
  if (said === undefined && endsRows(line, isLast(text, start + line.length))) {
    readOneLevel(source, { start, close: '', bar: false });
    return;
  }
  const bar = /^\s*[|│┃║┆]/.test(line) && separatorOf(line) === '|' ? '|' : undefined;
  const separator = said ?? bar ?? ([';', '\t', '"'] as const).find((sign) => line.includes(sign));
  if (separator !== undefined) {
    seeMarks(scanner.numbers, text.slice(start), separator, said !== undefined);
    scanner.goTo(start);
  }
  const head = passHead(source);
  for (let lineEnds = 1; !scanner.is('end'); lineEnds = skipLineEnds(scanner)) {
    if (lineEnds > 1) throw scanner.error('text-end-after-blank-line');
    if (passRule(scanner) || passBars(scanner)) continue;
    for (let label = 0; label < (head?.labels ?? 0); label++) {
      if (!scanner.pass('label', head!.label)) throw scanner.error('row-under-head');
    }
    readLine(source);
    rows.endRow(scanner.start);
  }
  if (rows.rows === 0) throw scanner.error('number');
  if (said !== undefined) form.separator ||= said;
  if (head !== undefined) seeHead(source, head);
}

function seeHead({ rows, scanner, spans, gaps }: Source, { start, names }: Head): void {
  if (names !== rows.cols) {
    const found = { code: 'header', args: { count: names } } as const;
    throw scanner.errorAt(start, found, 'names-of-numbers', { count: rows.cols });
  }
  const end = lineStart(scanner.text, gaps.first);
  const text = scanner.text.slice(start, end);
  spans.push({ start, end, hole: { hole: 'columns', text, cols: rows.cols } });
}

function readLine(source: Source): void {
  const { scanner, form, rows, gaps } = source;
  const { text } = scanner;
  const line = lineStart(text, scanner.start);
  const lead = text[line] === '\t';
  // A tab stands before all rows or none.
  if (rows.rows > 0 && lead !== (text[lineStart(text, gaps.first)] === '\t'))
    seeEmpty(source, line);
  let end = readLineCell(source);
  while (!endsLine(scanner)) {
    const bar = scanner.is('bar');
    if (bar && isLastBar(scanner)) {
      scanner.next();
      break;
    }
    const sign = bar ? '|' : scanner.is('semicolon') ? ';' : undefined;
    if (sign !== undefined && (form.separator === sign || form.separator === '')) {
      form.separator = sign;
      scanner.next();
    } else if (form.separator === ';' || form.separator === '|') {
      throw scanner.error('sign-or-line-end', { sign: form.separator });
    } else {
      const gap = text.slice(end, scanner.start);
      if (gap.length > 1 && /\t[^\S\n]*\t/.test(gap)) seeEmpty(source, end);
      if (gap === '\t' && (form.separator === gap || form.separator === '')) form.separator = gap;
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
  if (text[end] === '\t' && form.separator !== ' ') seeEmpty(source, end);
}

/**
 * Refuses a surplus tab (an empty cell), unless the call says that white space separates columns.
 */
function seeEmpty({ scanner, format }: Source, offset: number): void {
  if (format === 'whitespace') return;
  if (format === 'tsv')
    throw scanner.errorAt(offset, { code: 'empty-cell', args: {} }, 'number', {});
  const found = { code: 'surplus-tab', args: {} } as const;
  throw scanner.twofold(offset, found, ['tsv', 'empty-cell'], ['whitespace', 'wide-gap']);
}

function endsLine(scanner: Scanner): boolean {
  if (scanner.is('bar') && !BARS.includes(scanner.sign)) scanner.next();
  return scanner.is('newline') || scanner.is('end');
}

function isLastBar({ text, end }: Scanner): boolean {
  return matchAt(/[^\S\n]*(?:\n|$)/y, text, end) !== undefined;
}

/** Goes past a bar before a row; returns whether none is left of the line, as in tall brackets. */
function passBars(scanner: Scanner): boolean {
  if (!scanner.is('bar')) return false;
  scanner.next();
  if (!scanner.is('bar') || !isLastBar(scanner)) return false;
  scanner.next();
  return true;
}

/** Goes past a line that rules the table. */
function passRule(scanner: Scanner): boolean {
  const rule = matchAt(RULE, scanner.text, scanner.start);
  if (rule) scanner.passTo('markup', scanner.start + rule[0].length, true);
  return rule !== undefined;
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

function skipLineEnds(scanner: Scanner): number {
  let lineEnds = 0;
  for (; scanner.is('newline'); scanner.next()) lineEnds++;
  return lineEnds;
}

/** Goes past first lines that have only names, if a line follows. */
function passHead(source: Source): Head | undefined {
  const { scanner, form } = source;
  const { text } = scanner;
  let head: Head | undefined;
  for (let lines = 0; lines < MOST_HEADS; lines++) {
    while (passRule(scanner)) skipLineEnds(scanner);
    const start = lineStart(text, scanner.start);
    const end = lineEnd(text, start);
    if (isLast(text, end)) return head;
    const line = text.slice(start, end);
    const fields = fieldsOf(line);
    const sign = separatorOf(line);
    const ruled = matchAt(RULE, text, end + 1) !== undefined;
    const blank = ruled && fields.every((field) => field === '');
    const labels = blank ? 0 : fields.findIndex((field) => field !== '' && field !== '(index)');
    const names = fields.slice(labels);
    const numbered = (labels > 0 || ruled) && isOrdinals(names);
    if (labels === -1 || !(blank || numbered || names.every(isName))) return head;
    scanner.passTo('label', end, true);
    skipLineEnds(scanner);
    if (labels > 0) source.print = true;
    if (ruled && /[|│┃║┆]/.test(line)) form.separator = '|';
    head = { start: head?.start ?? start, names: names.length, labels, label: LABELS[sign] };
  }
  return head;
}

/** Whether nothing but white space follows the line that ends there. */
function isLast(text: string, end: number): boolean {
  return matchAt(/\s*$/y, text, end) !== undefined;
}

/**
 * Whether semicolons end rows, as in MATLAB's brackets, rather than cells. They do if numbers stand
 * beside each other before one, if the first line ends after one number and a semicolon, and if in a
 * single line without commas white space follows every semicolon.
 *
 * @param single No other line follows.
 */
function endsRows(line: string, single: boolean): boolean {
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
