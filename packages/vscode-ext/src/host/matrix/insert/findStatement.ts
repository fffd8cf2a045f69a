import type { Matrix } from '@convolve/core';
import type { Head, StatementForm } from '../forms/StatementForm';
import { lineStart, previousLine } from '../lines';
import { literalAt } from '../literalAt';
import { parsed } from '../readableAs';
import type { Span } from '../span';

/** A statement with a matrix in it. */
export interface Statement {
  readonly kind: 'declaration' | 'assignment' | 'bare';
  /** Where it begins, after the indentation. */
  readonly begin: number;
  /** Where the text begins that is the matrix's own, as `new int[][]` before the numbers is. */
  readonly value: number;
  /** The numbers and their brackets. */
  readonly literal: Span;
  /** What the matrix is called; empty without a name. */
  readonly name: string;
}

/**
 * Finds what a matrix is the value of.
 *
 * @param selected The numbers, or the whole statement.
 * @returns A bare statement where no head is known; what stands before it may be anything.
 */
export function findStatement(
  text: string,
  selected: Span,
  matrix: Matrix,
  form: StatementForm,
): Statement {
  const span = wholeLiteral(text, selected, matrix);
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

/** The call around selected numbers, as `np.array(…, dtype=int)`, if it is the same matrix. */
function wholeLiteral(text: string, span: Span, { rows, cols, data }: Matrix): Span {
  const around = literalAt(text, span.start);
  if (!around || around.start > span.start || around.end < span.end) return span;
  const matrix = parsed(text.slice(around.start, around.end))?.matrix;
  const isSame = matrix?.rows === rows && matrix.cols === cols;
  return isSame && data.every((value, at) => value === matrix.data[at]) ? around : span;
}
