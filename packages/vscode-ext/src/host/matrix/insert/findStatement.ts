import type { Head, StatementForm } from '../forms/StatementForm';
import { lineStart, previousLine } from '../lines';
import type { Span } from '../span';
import type { Statement } from './Statement';

/**
 * Finds what a matrix is the value of. The span is that of the numbers, or of the whole statement.
 *
 * @returns A bare statement where no head is known; what stands before it may be anything.
 */
export function findStatement(text: string, span: Span, form: StatementForm): Statement {
  for (const begin of beginnings(text, span, form)) {
    for (const kind of ['declaration', 'assignment'] as const) {
      const head = form[kind];
      const found = head && headAt(text, begin, head, span);
      if (!found) continue;
      const { start, ...rest } = found;
      return { kind, begin, ...rest, literal: literalOf(text, start, span, form) };
    }
  }
  const literal = literalOf(text, span.start, span, form);
  const before = text.slice(lineStart(text, span.start), span.start);
  const value = span.start - (form.constructs?.exec(before)?.[0].length ?? 0);
  return { kind: 'bare', begin: value, value, literal, name: '' };
}

/** Where the statement may begin: in the line of the numbers or, if they begin it, in the one above. */
function beginnings(text: string, { start }: Span, form: StatementForm): number[] {
  const line = lineStart(text, start);
  const found = beginningsIn(text.slice(line, start), line, form);
  if (text.slice(line, start).trim() !== '') return [...found, start];
  const above = previousLine(text, start);
  return [start, ...(above ? beginningsIn(above.line, above.start, form) : [])];
}

function beginningsIn(line: string, offset: number, { separators }: StatementForm): number[] {
  const after = separators ? [...line.matchAll(separators)].map((m) => m.index + m[0].length) : [];
  return [0, ...after].map((at) => offset + at + /^\s*/.exec(line.slice(at))![0].length);
}

/** The head at a place, if it ends where the numbers begin or the span holds both. */
function headAt(text: string, begin: number, head: Head, span: Span) {
  head.lastIndex = begin;
  const match = head.exec(text);
  if (!match) return undefined;
  const end = begin + match[0].length;
  const isBefore = end <= span.start && text.slice(end, span.start).trim() === '';
  if (!isBefore && !(end > span.start && end < span.end)) return undefined;
  const start = Math.max(end, span.start);
  const value = end - (match.groups?.value?.length ?? 0);
  return { start, value, name: match.groups?.name ?? '' };
}

/** The numbers without a semicolon and a comment that were selected with them. */
function literalOf(text: string, start: number, { end }: Span, { lexis }: StatementForm): Span {
  const last = new RegExp(`\\s*;[ \\t]*(?:${lexis.comment})?\\s*$`, 'u');
  const surplus = last.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - surplus };
}
