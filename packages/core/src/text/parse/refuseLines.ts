import { lineEnd } from './lines.js';
import { matchAt } from './matchAt.js';
import type { Scanner } from './Scanner.js';
import type { Source } from './Source.js';

/**
 * Numbers with a sign between their thousands, in India between their hundreds of thousands too; one that
 * starts with 0 has none. `_` is the mark of a blank that breaks no line.
 */
const GROUPED = {
  ',': /^[-+\u2212\u2013]?[1-9]\d{0,2}(?:,\d{2})*(?:,\d{3})+(?:\.\d+)?$/,
  '.': /^[-+\u2212\u2013]?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/,
  ' ': /^[-+\u2212\u2013]?[1-9]\d{0,2}(?:[ \u00A0\u3000_]\d{3})+(?:[.,]\d*)?$/,
} as const;
/** A line that shows it: rows of three digits each, as grey values have them, are rows. */
const SHOWN = { ',': /,0|^\D?\d{1,2},\d{3}/, '.': /./, ' ': / 0|[\u00A0\u3000]|_.*,/ } as const;

/**
 * Refuses lines that could be read in two ways, unless the call says the format: their cells could be one
 * number or several, a slash could divide or end a row, and a number could be that of its line.
 */
export function refuseLines({ scanner, format, text: original }: Source): void {
  if (format !== undefined) return;
  const { text, start } = scanner;
  const first = text.slice(start, lineEnd(text, start));
  refuseGroups(scanner, first.trim(), original);
  refuseSplitNumbers(scanner, first);
  refuseSlashes(scanner, first);
  refuseLineNumbers(scanner);
}

/** The texts between separators from the token on. */
function cellsOf({ text, start }: Scanner, separator: RegExp): string[] {
  return text
    .slice(start)
    .trim()
    .split(separator)
    .map((cell) => cell.trim());
}

/** Refuses lines of which each could be one number with signs between its thousands, `1,500` and `1 000;2 000`. */
function refuseGroups(scanner: Scanner, first: string, original: string): void {
  const { text, start } = scanner;
  const separated = /[;\t]/.test(first);
  const by = separated
    ? ' '
    : ([',', '.', ' '] as const).find((sign) => GROUPED[sign].test(narrow(first)));
  // An underscore in the text itself stands between digits of one number.
  if (by === undefined || (by === ' ' && original.includes('_'))) return;
  // Large tables are cut into cells only if need be.
  if (separated && !(text.includes(' ') && /\d \d{3}(?!\d)/.test(text))) return;
  const cells = cellsOf(scanner, separated ? /[;\t\r\n]+/ : /[\r\n]+/)
    .map(narrow)
    .filter((cell) => !separated || cell.includes(' '));
  if (cells.length === 0 || !cells.every((cell) => GROUPED[by].test(cell))) return;
  if (!separated && !cells.some((cell) => SHOWN[by].test(cell))) return;
  const tabs = text.slice(start).trim().includes('\t') || (!separated && by !== '.');
  const csv = by !== ' ' || cells[0]!.includes('_');
  throw scanner.twofold(
    start,
    cells[0]!.replaceAll('_', ' '),
    [tabs ? 'tsv' : 'semicolon', 'grouped', { sign: by }],
    [csv ? 'csv' : tabs ? 'whitespace' : 'matlab', 'columns'],
  );
}

/**
 * Cells that could be one number: `1,50E+03` and `0,05` in lines of their own, and `1 1/2` between tabs. A
 * first line shows that they may be there, and `shown` is somewhere in the text.
 */
const SPLIT: readonly {
  readonly line: RegExp;
  readonly cell: RegExp;
  readonly shown?: RegExp;
  readonly format: 'csv' | 'whitespace';
}[] = [
  { line: /,\d+E[-+]\d\d/, cell: /^[-+\u2212\u2013]?\d,\d+E[-+]\d{2,3}$/, format: 'csv' },
  { line: /^[^,]*,\d+\s*$/, cell: /^[-+\u2212\u2013]?\d+,\d+$/, shown: /,0\d/, format: 'csv' },
  {
    line: /\d (?:\d+\/\d|[\u00BC-\u00BE\u2150-\u215E])/,
    cell: /^[-+\u2212\u2013]?\d+ (?:\d+\/\d+|[\u00BC-\u00BE\u2150-\u215E])$/,
    format: 'whitespace',
  },
];

/** Refuses such cells, which could be two numbers. */
function refuseSplitNumbers(scanner: Scanner, first: string): void {
  for (const { line, cell, shown, format } of SPLIT) {
    if (!line.test(first) || shown?.test(scanner.text) === false) continue;
    const all = format === 'csv';
    const cells = cellsOf(scanner, all ? /[\r\n]+/ : /[\t\r\n]+/);
    const text = cells.find((each) => cell.test(each));
    if (text === undefined || (all && !cells.every((each) => cell.test(each)))) continue;
    if (!all && !first.includes('\t') && /[\d/]$/.test(text)) continue;
    throw scanner.errorAt(scanner.start, text, 'one-number-or-two', { text, format });
  }
}

/** Refuses numbered lines, `1. 5`. */
function refuseLineNumbers(scanner: Scanner): void {
  const { text, start } = scanner;
  if (!/^1(?:\.[^\S\n]+|\t)\S[^\n]*\n\s*2[.\t]/.test(text.slice(start, start + 300))) return;
  const lines = cellsOf(scanner, /\s*\n\s*/);
  // As text editors number lines, a tab stands behind the number only.
  const isNumbered = lines.every((line, at) => {
    const [label = '', rest = ''] = line.split(/(?<=\. |\t)/);
    return label.trim().replace('.', '') === `${at + 1}` && (label.endsWith(' ') || / /.test(rest));
  });
  // As floats are printed, others end in a point too.
  if (!isNumbered || lines.some((line) => /\s[-+]?\d+\.(?!\d)/.test(line))) return;
  const label = lines[0]!.split(/\s/, 1)[0]!;
  throw scanner.errorAt(start, label, 'no-line-number', { text: `"${label}"` });
}

/** Refuses `1 2 1 / 4`, whose divisor could be that of all numbers, and `1 2 / 3 4`, which could be two rows. */
function refuseSlashes(scanner: Scanner, first: string): void {
  const { text, start } = scanner;
  const slash = text.indexOf('/', start);
  if (slash === -1) return;
  const divisor = matchAt(/\/\s*[\d.]+[^\S\n]*(?=\s*$|\n)/y, text, slash)?.[0].trim();
  const before = text.slice(Math.max(start, slash - 300), slash);
  if (divisor && slash === text.lastIndexOf('/') && /[^\s/][^\n/]*\s[-+\d.]+\s+$/.test(before)) {
    throw scanner.errorAt(slash, divisor, 'divisor-of-all', { text: divisor });
  }
  const spaced = /[^\S\n]\/\s/.test(first);
  const pieces = first.split(spaced ? /\s\/\s/ : '/');
  const counts = new Set(pieces.map((piece) => piece.trim().split(/[\s,]+/).length));
  // `0, 1/4, 0` has two pieces of two numbers.
  const least = spaced ? 2 : 3;
  const rows =
    pieces.length >= least && counts.size === 1 && !counts.has(1) && !counts.has(least - 1);
  if (!rows || (!spaced && text.slice(start + first.length).trim() !== '')) return;
  const format = first.slice(0, slash - start).includes(',') ? 'csv' : 'whitespace';
  throw scanner.errorAt(slash, '/', 'row-or-division', { format });
}

/** Signs and digits as wide as Chinese characters, in their narrow form. */
function narrow(text: string): string {
  return /[\uFF0B-\uFF19]/.test(text) ? text.normalize('NFKC') : text;
}
