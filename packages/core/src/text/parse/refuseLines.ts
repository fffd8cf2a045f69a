import { lineEnd } from './lines.js';
import { matchAt } from './matchAt.js';
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
 * Refuses lines of which each could be one number with signs between its thousands, `1,500` and
 * `1 000;2 000`, unless the call says the format.
 */
export function refuseGroups({ scanner, format, text: original }: Source): void {
  if (format !== undefined) return;
  const { text, start } = scanner;
  const first = text.slice(start, lineEnd(text, start)).trim();
  const separated = /[;\t]/.test(first);
  const sign = ([',', '.', ' '] as const).find((each) => GROUPED[each].test(narrow(first)));
  // Large tables are cut into cells only if need be.
  if (separated ? !(text.includes(' ') && /\d \d{3}(?!\d)/.test(text)) : sign === undefined) return;
  const lines = text.slice(start).trim();
  const cells = lines
    .split(separated ? /[;\t\r\n]+/ : /[\r\n]+/)
    .map((cell) => narrow(cell.trim()));
  const grouped = separated ? cells.filter((cell) => cell.includes(' ')) : cells;
  const by = sign ?? ' ';
  // An underscore in the text itself stands between digits of one number.
  if (by === ' ' && original.includes('_')) return;
  if (grouped.length === 0 || !grouped.every((cell) => GROUPED[by].test(cell))) return;
  if (!separated && !grouped.some((cell) => SHOWN[by].test(cell))) return;
  const tabs = lines.includes('\t') || (!separated && by !== '.');
  const csv = by !== ' ' || grouped[0]!.includes('_');
  const columns = csv ? 'csv' : tabs ? 'whitespace' : 'matlab';
  throw scanner.twofold(
    start,
    grouped[0]!.replaceAll('_', ' '),
    [tabs ? 'tsv' : 'semicolon', 'grouped', { sign: by }],
    [columns, 'columns'],
  );
}

/**
 * Cells that could be one number: `1,50E+03` and `0,05` in lines of their own, and `1 1/2` between tabs. A
 * first line shows that they may be there, and `shown` is somewhere in the text.
 */
const SPLIT = [
  {
    line: /,\d+E[-+]\d\d/,
    separator: /[\r\n]+/,
    cell: /^[-+\u2212\u2013]?\d,\d+E[-+]\d{2,3}$/,
    shown: /./,
    format: 'csv',
  },
  {
    line: /^[^,]*,\d+\s*$/,
    separator: /[\r\n]+/,
    cell: /^[-+\u2212\u2013]?\d+,\d+$/,
    shown: /,0\d/,
    format: 'csv',
  },
  {
    line: /\d (?:\d+\/\d|[\u00BC-\u00BE\u2150-\u215E])/,
    separator: /[\t\r\n]+/,
    cell: /^[-+\u2212\u2013]?\d+ (?:\d+\/\d+|[\u00BC-\u00BE\u2150-\u215E])$/,
    shown: /./,
    format: 'whitespace',
  },
] as const;

/** Refuses such cells, which could be two numbers, unless the call says the format. */
export function refuseSplitNumbers({ scanner, format }: Source): void {
  const { text, start } = scanner;
  const first = text.slice(start, lineEnd(text, start));
  for (const { line, separator, cell, shown, format: two } of format === undefined ? SPLIT : []) {
    if (!line.test(first) || !shown.test(text)) continue;
    const cells = text
      .slice(start)
      .trim()
      .split(separator)
      .map((it) => it.trim());
    const found = cells.find((it) => cell.test(it));
    const tabs = two === 'csv' || first.includes('\t') || !/[\d/]$/.test(found ?? '');
    const all = two === 'whitespace' || cells.every((it) => cell.test(it));
    if (found === undefined || !tabs || !all) continue;
    throw scanner.errorAt(start, found, 'one-number-or-two', { text: found, format: two });
  }
}

/**
 * Refuses `1 2 1 / 4`, whose divisor could be that of all numbers, `1 2 / 3 4`, which could be two rows, and
 * numbered lines, `1. 5`.
 */
export function refuseMarksOfLines(source: Source): void {
  const { scanner, format } = source;
  const { text, start } = scanner;
  if (format !== undefined) return;
  const slash = text.indexOf('/', start);
  if (slash !== -1) refuseSlashes(source, slash);
  if (!/^1(?:\.[^\S\n]+|\t)\S[^\n]*\n\s*2[.\t]/.test(text.slice(start, start + 300))) return;
  const lines = text
    .slice(start)
    .trim()
    .split(/\s*\n\s*/);
  // As text editors number lines, a tab stands behind the number only.
  const isNumbered = lines.every((line, at) => {
    const [label = '', rest = ''] = line.split(/(?<=\. |\t)/);
    return label.trim().replace('.', '') === `${at + 1}` && (label.endsWith(' ') || / /.test(rest));
  });
  // As floats are printed, others end in a point too.
  const isFloat = lines.some((line) => /\s[-+]?\d+\.(?!\d)/.test(line));
  if (!isNumbered || isFloat) return;
  const label = lines[0]!.split(/\s/, 1)[0]!;
  throw scanner.errorAt(start, label, 'no-line-number', { text: `"${label}"` });
}

function refuseSlashes({ scanner }: Source, slash: number): void {
  const { text, start } = scanner;
  const divisor = matchAt(/\/\s*[\d.]+[^\S\n]*(?=\s*$|\n)/y, text, slash)?.[0].trim();
  const before = text.slice(Math.max(start, slash - 300), slash);
  if (divisor && slash === text.lastIndexOf('/') && /[^\s/][^\n/]*\s[-+\d.]+\s+$/.test(before)) {
    throw scanner.errorAt(slash, divisor, 'divisor-of-all', { text: divisor });
  }
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  const spaced = /[^\S\n]\/\s/.test(line);
  const pieces = line.split(spaced ? /\s\/\s/ : '/');
  const counts = new Set(pieces.map((piece) => piece.trim().split(/[\s,]+/).length));
  // `0, 1/4, 0` has two pieces of two numbers.
  const least = spaced ? 2 : 3;
  const rows =
    pieces.length >= least && counts.size === 1 && !counts.has(1) && !counts.has(least - 1);
  if (!rows || (!spaced && text.slice(end).trim() !== '')) return;
  const format = line.slice(0, slash - start).includes(',') ? 'csv' : 'whitespace';
  throw scanner.errorAt(slash, '/', 'row-or-division', { format });
}

/** Signs and digits as wide as Chinese characters, in their narrow form. */
function narrow(text: string): string {
  return /[\uFF0B-\uFF19]/.test(text) ? text.normalize('NFKC') : text;
}
