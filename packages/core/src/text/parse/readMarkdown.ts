import { readCell } from './readCell.js';
import type { Source } from './Source.js';

const HEAD =
  /[^\n|]*\|[^\n]*\r?\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\r?\n|$)/y;

/** Reads a table of Markdown, with a header and a line of dashes, or returns false if it is none. */
export function readMarkdown(source: Source): boolean {
  const { scanner, rows, form, spans } = source;
  const { start } = scanner;
  const found = scanner.pass(HEAD);
  if (found === undefined) return false;
  const [head] = found;
  const [, dashes = ''] = head.trim().split('\n');
  const cols = dashes.match(/-+/g)!.length;
  const end = start + head.length;
  spans.push({ start, end, hole: { hole: 'columns', text: head, cols } });
  form.separator = '|';
  while (!scanner.is('end')) {
    if (scanner.is('bar')) scanner.next();
    readRow(source, cols);
    rows.endRow(scanner.start);
    if (scanner.is('newline')) scanner.nextInBrackets();
  }
  return true;
}

function readRow(source: Source, cols: number): void {
  const { scanner } = source;
  for (let col = 0; col < cols; col++) {
    readCell(source, { lines: true });
    if (scanner.is('bar')) scanner.next();
    const ends = scanner.is('newline') || scanner.is('end');
    if (ends && col < cols - 1) throw scanner.error('cells-as-in-head', { count: cols });
    if (ends) return;
  }
  throw scanner.error('line-end');
}
