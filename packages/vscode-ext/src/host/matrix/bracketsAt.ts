import { readableAs } from './readableAs';
import type { Span } from './span';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const brackets = /[()[\]{}]/g;

/** So many brackets that never close are tried before the search gives up. */
const maxUnclosed = 100;

/** So far before a bracket its call or type is looked for, and after one its methods. */
const reach = 96;

/** What makes a matrix of the brackets that follow it, the longest first. */
const heads: readonly RegExp[] = [
  // Go's and Java's types, as [2][3]float64 and new int[][]
  /(?:(?:\[[\d.]*\])+[\w.]+|\bnew\s+[\w.]+\s*(?:\[[\d,\s]*\]\s*)*)\s*$/,
  // calls, macros and C++'s types, as np.array, vec! and std::vector<int>
  /(?:[\w.:]*\w(?:<[\w\s.:,<>]*>)?!?\s?|#\d*A|')$/,
];

/** Calls that only show a matrix: what is in them is the literal. */
const shows = /^(?:print|disp|display|show|repr|console\.log)\s?$/;

/** What changes a matrix after its brackets: methods, and a transposition. */
const tail = /^(?:\s*\.(?:T\b|\w+\((?:[^()]|\([^()]*\))*\)))+|^\.?'(?!\w)/;

/**
 * Finds the outermost pair of brackets around a place that is a matrix, with the call or type before
 * it and the methods after it.
 */
export function bracketsAt(text: string, offset: number): Span | undefined {
  const place = placeInside(text, offset);
  let found: Span | undefined;
  let unclosed = 0;
  for (let start = place - 1; start >= 0 && unclosed < maxUnclosed; start--) {
    if (!closing[text[start]!]) continue;
    const end = endOfPair(text, start);
    if (end === undefined) unclosed++;
    // Behind a pair the place may still be in its methods.
    if (end === undefined || end + reach <= place) continue;
    const literal = readable(text, { start, end }, place);
    // Outside of what is a matrix already, another bracket may still be its outer one.
    if (literal && (!found || literal.end >= found.end)) found = literal;
  }
  return found;
}

/** Moves a place on a bracket, or in the head before one, to inside of the brackets. */
function placeInside(text: string, offset: number): number {
  const line = /^[^\n]*/.exec(text.slice(offset, offset + reach))![0];
  for (const { index } of [...line.matchAll(/[([{]/g)].reverse()) {
    const start = offset + index;
    if (headsOf(text, start).some((head) => start - head.length <= offset)) return start + 1;
  }
  return /[)\]}]/.test(text[offset - 1] ?? '') ? offset - 1 : offset;
}

/** Where the pair that opens at a place ends, or undefined if its brackets do not match. */
function endOfPair(text: string, start: number): number | undefined {
  const expected: string[] = [];
  brackets.lastIndex = start;
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    const [bracket] = match;
    const close = closing[bracket];
    if (close) expected.push(close);
    else if (expected.pop() !== bracket) return undefined;
    if (expected.length === 0) return match.index + 1;
  }
  return undefined;
}

/** What may be the head of the brackets that open at a place; at last nothing. */
function headsOf(text: string, start: number): string[] {
  const before = text.slice(Math.max(0, start - reach), start);
  const found = heads.map((head) => head.exec(before)?.[0] ?? '');
  return [...found.filter((head) => head !== '' && !shows.test(head)), ''];
}

/** The pair with its head and its methods, with one of them, or alone: the longest that is a matrix. */
function readable(text: string, { start, end }: Span, place: number): Span | undefined {
  const methods = tail.exec(text.slice(end, end + reach))?.[0].length ?? 0;
  for (const head of headsOf(text, start)) {
    if (head === '' && !standsAlone(text, { start, end })) continue;
    for (const after of new Set([methods, 0])) {
      const span = { start: start - head.length, end: end + after };
      const matrix = place < span.end ? readableAs(text, span) : undefined;
      if (matrix) return matrix.rows > 1 ? span : (declared(text, { start, end }, place) ?? span);
    }
  }
  return declared(text, { start, end }, place);
}

/** A declaration up to its numbers, if it says that they are more than one row. */
function declared(text: string, { start, end }: Span, place: number): Span | undefined {
  const head = /[^\n]*=\s*$/.exec(text.slice(Math.max(0, start - reach), start))?.[0].trimStart();
  if (head === undefined || place >= end) return undefined;
  const span = { start: start - head.length, end };
  return (readableAs(text, span)?.rows ?? 0) > 1 ? span : undefined;
}

/** An index, as in a[0], arguments of a function or of LaTeX's, strings and members are no matrices. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const isPart = text[start] === '{' ? /(?:\\[a-zA-Z]+|\})$/.test(before) : /[\w)\]]$/.test(before);
  return !isPart && !/["`]|\w['"]?:\s/.test(text.slice(start, end));
}
