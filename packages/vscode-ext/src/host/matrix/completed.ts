import { lineEnd, lineStart } from './lines';
import { literalAt } from './literalAt';
import { readableAs } from './readableAs';
import type { Span } from './span';

/** What a selection stands for. */
export interface Completed {
  readonly taken: Span;
  /** The literal that the selection could also stand for. */
  readonly partOf?: Span;
}

/**
 * Completes a selection that cuts a literal: one with half of a number or of a pair of brackets is
 * all of the literal, one with parts of lines of numbers is these lines.
 *
 * @param span What is selected, without white space around it.
 */
export function completed(text: string, span: Span): Completed {
  const literal = literalAround(text, span);
  if (!literal) return { taken: span };
  const whole = readableAs(text, literal)!;
  const lines = wholeLines(text, span);
  const isOfLines = lines.start === span.start && lines.end === span.end;
  const isOfSeveral = text.slice(span.start, span.end).includes('\n');
  if ((isOfLines || isOfSeveral) && !isBracketed(text, literal)) {
    // Without the head of their table, rows with labels would have a number more.
    return { taken: readableAs(text, lines)?.cols === whole.cols ? lines : literal };
  }
  const matrix = isCut(text, span) ? undefined : readableAs(text, span);
  if (!matrix) return { taken: literal };
  const isAll = whole.rows === matrix.rows && whole.cols === matrix.cols;
  return isAll ? { taken: span } : { taken: span, partOf: literal };
}

/** The literal at an end of a selection that holds all of it, or together with it is a matrix. */
function literalAround(text: string, { start, end }: Span): Span | undefined {
  for (const at of [start, end]) {
    const literal = literalAt(text, at);
    if (!literal || literal.end <= start || literal.start >= end) continue;
    const both = { start: Math.min(start, literal.start), end: Math.max(end, literal.end) };
    const isInside = both.start === literal.start && both.end === literal.end;
    if (isInside || readableAs(text, both)) return both;
  }
  return undefined;
}

/** Whether a selection ends inside of a number or a word, or has one bracket of a pair. */
function isCut(text: string, { start, end }: Span): boolean {
  const joins = (at: number) => /^[\w.]{2}$/.test(text.slice(Math.max(0, at - 1), at + 1));
  const isSigned = /[-+−]/.test(text[start - 1] ?? '') && /\d|\./.test(text[start] ?? '');
  return joins(start) || joins(end) || isSigned || !isBalanced(text.slice(start, end));
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open.push(bracket);
    else if (!/^(?:\(\)|\[\]|\{\})$/.test(`${open.pop()}${bracket}`)) return false;
  }
  return open.length === 0;
}

/** Whether a literal is in brackets or quotes, as a list of YAML with brackets in it is not. */
function isBracketed(text: string, { start, end }: Span): boolean {
  return /^(?!\s*-\s)[\s\S]*[)\]}>'"][;,\s]*$/.test(text.slice(start, end));
}

function wholeLines(text: string, { start, end }: Span): Span {
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, end));
  const indent = /^[ \t]*/.exec(line)![0].length;
  return { start: from + indent, end: from + line.trimEnd().length };
}
