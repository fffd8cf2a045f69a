import { lineAt } from './lines';
import { listAt } from './listAt';
import { readableAs } from './readableAs';
import type { Span } from './span';

/** A paragraph of more lines is read as rows only. */
const maxParagraph = 500;

/** So many lines around rows may be their head, or something else. */
const maxHead = 3;

/**
 * Finds the lines around a place that are one matrix: a table with its head, a list of YAML, a
 * statement, or rows with equally many numbers. A single number is none.
 */
export function linesAt(text: string, offset: number): Span | undefined {
  return listAt(text, offset) ?? paragraphAt(text, offset) ?? rowsAt(text, offset);
}

/** The lines without a blank one around a place, or most of them: what is above or below may be no part. */
function paragraphAt(text: string, offset: number): Span | undefined {
  const isFull = (line: Span) => /\S/.test(text.slice(line.start, line.end));
  const lines = linesAround(text, offset, isFull, maxParagraph);
  if (lines.length >= maxParagraph) return undefined;
  const firsts = lines.slice(0, maxHead + 1).filter(({ start }) => start <= offset);
  const lasts = lines.slice(-1 - maxHead).filter(({ end }) => offset <= end);
  for (const { start } of firsts) {
    for (const { end } of lasts.toReversed()) {
      const span = contentOf(text, { start, end });
      if (readsWithHead(text, span)) return span;
    }
  }
  return undefined;
}

/** The lines above and below that are rows of as many numbers, with the head of their table. */
function rowsAt(text: string, offset: number): Span | undefined {
  const count = numbersIn(text, lineAt(text, offset));
  if (count === 0) return undefined;
  const lines = linesAround(text, offset, (line) => numbersIn(text, line) === count);
  if (count === 1 && lines.length === 1) return undefined;
  const rows = { start: lines[0]!.start, end: lines.at(-1)!.end };
  for (let above = maxHead - 1; above > 0; above--) {
    const start = startAbove(text, rows.start, above);
    const span = contentOf(text, { start, end: rows.end });
    if (start < rows.start && readsWithHead(text, span)) return span;
  }
  const span = contentOf(text, rows);
  return readableAs(text, span) && span;
}

/** Names above numbers at the margin stay as they are: they may be a CSV's head, or prose. */
function readsWithHead(text: string, span: Span): boolean {
  const [first = ''] = text.slice(span.start, span.end).split('\n', 1);
  const isNames = /^["'\p{L}_][^=:|([{<]*$/u.test(first);
  return !isNames && (readableAs(text, span)?.data.length ?? 0) > 1;
}

function startAbove(text: string, offset: number, lines: number): number {
  let start = offset;
  for (let at = 0; at < lines && start > 0; at++) start = lineAt(text, start - 1).start;
  return start;
}

/** The unbroken lines around a place that fit, or none if its own line does not. */
function linesAround(
  text: string,
  offset: number,
  fits: (line: Span) => boolean,
  limit = Number.POSITIVE_INFINITY,
): Span[] {
  const here = lineAt(text, offset);
  if (!fits(here)) return [];
  const above: Span[] = [];
  for (let { start } = here; start > 0 && above.length < limit; ) {
    const line = lineAt(text, start - 1);
    if (!fits(line)) break;
    above.push(line);
    start = line.start;
  }
  const lines = [...above.reverse(), here];
  for (let { end } = here; end < text.length && lines.length < limit; ) {
    const line = lineAt(text, end + 1);
    if (!fits(line)) break;
    lines.push(line);
    end = line.end;
  }
  return lines;
}

/** How many numbers the line is, or 0 if it is something else. */
function numbersIn(text: string, line: Span): number {
  const matrix = /\d/.test(text.slice(line.start, line.end)) ? readableAs(text, line) : undefined;
  return matrix?.rows === 1 ? matrix.cols : 0;
}

/** Lines from their first character on, where all of them are indented as much as the first. */
function contentOf(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const indent = /^[ \t]*/.exec(part)![0];
  const isShared = part.split('\n').every((line) => line.startsWith(indent) || line.trim() === '');
  return { start: isShared ? start + indent.length : start, end: start + part.trimEnd().length };
}
