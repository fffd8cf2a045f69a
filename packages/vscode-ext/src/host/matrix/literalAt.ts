import { parseMatrix } from '@convolve/core';
import { numericLinesAt } from './numericLinesAt';
import type { Span } from './span';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const brackets = /[()[\]{}]/g;

/** So many brackets that never close are tried before the search gives up. */
const maxUnclosed = 100;

/**
 * Finds the matrix literal that a place in a text is in: the outermost pair of brackets around it
 * that is a matrix, with a call's name before it, or else the block of lines of numbers.
 *
 * @param offset The place; at either end of a literal counts as inside.
 * @returns Undefined where there is none.
 * @example
 * ```ts
 * literalAt('k = np.array([[1, 2], [3, 4]])', 16); // { start: 4, end: 30 }
 * ```
 */
export function literalAt(text: string, offset: number): Span | undefined {
  return bracketsAt(text, placeInside(text, offset)) ?? numericLinesAt(text, offset);
}

/** Moves a place on a bracket, or in the name before one, to inside of the brackets. */
function placeInside(text: string, offset: number): number {
  const name = /^[\w.]*\s?(?=[([{])/.exec(text.slice(offset, offset + 64));
  if (name && (name[0] === '' || /[\w.]$/.test(name[0]))) return offset + name[0].length + 1;
  return /[)\]}]/.test(text[offset - 1] ?? '') ? offset - 1 : offset;
}

function bracketsAt(text: string, offset: number): Span | undefined {
  let found: Span | undefined;
  let unclosed = 0;
  for (let start = offset - 1; start >= 0 && unclosed < maxUnclosed; start--) {
    if (!closing[text[start]!]) continue;
    const end = endOfPair(text, start);
    if (end === undefined) unclosed++;
    if (end === undefined || end <= offset) continue;
    const literal = readable(text, { start, end });
    // Outside of what is a matrix already, another bracket may still be its outer one.
    if (literal) found = literal;
  }
  return found;
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

/** The pair with the name before it, or alone, if that is a matrix. */
function readable(text: string, pair: Span): Span | undefined {
  const before = /[\w.]*$/.exec(text.slice(Math.max(0, pair.start - 64), pair.start))?.[0] ?? '';
  if (before !== '') {
    const call = { start: pair.start - before.length, end: pair.end };
    if (isMatrix(text, call)) return call;
  }
  // An index, as in a[0], and the arguments of a function are no matrices.
  if (/[\w)\]]$/.test(text.slice(0, pair.start).slice(-1))) return undefined;
  return isMatrix(text, pair) ? pair : undefined;
}

function isMatrix(text: string, { start, end }: Span): boolean {
  try {
    const { rows, cols } = parseMatrix(text.slice(start, end)).matrix;
    return rows * cols > 0;
  } catch {
    return false;
  }
}
