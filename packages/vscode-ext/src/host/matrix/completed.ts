import { lineEnd, lineStart } from './insert/lines';
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
  const matrix = readableAs(text, span);
  const lines = wholeLines(text, span);
  if (!isCut(text, span) && matrix) {
    const whole = readableAs(text, literal)!;
    const isAll = whole.rows === matrix.rows && whole.cols === matrix.cols;
    // Whole lines are chosen, as some rows of a table; but not those whose labels would be numbers.
    const isLabelled = lines.start === span.start && whole.cols === matrix.cols;
    if (isAll || (lines.end === span.end && isLabelled && !isBracketed(text, literal))) {
      return { taken: span };
    }
    const cutsRows = text.slice(span.start, span.end).includes('\n');
    if (cutsRows && !isBracketed(text, literal)) {
      const isOfLines = readableAs(text, lines)?.cols === whole.cols;
      return { taken: isOfLines ? lines : literal };
    }
    return { taken: span, partOf: literal };
  }
  return { taken: literal };
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

function isBracketed(text: string, { start, end }: Span): boolean {
  return /[)\]}>'"]$/.test(text.slice(start, end)) && !/^\s*-\s/.test(text.slice(start, end));
}

function wholeLines(text: string, { start, end }: Span): Span {
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, end));
  const indent = /^[ \t]*/.exec(line)![0].length;
  return { start: from + indent, end: from + line.trimEnd().length };
}
