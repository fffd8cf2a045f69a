import { bracketsAt } from './bracketsAt';
import { delimitedAt } from './delimitedAt';
import { linesAt } from './linesAt';
import { readableAs } from './readableAs';
import type { Span } from './span';

/** So many brackets of a statement may be the beginning of its matrix. */
const maxOpenings = 8;

/**
 * Finds the matrix literal that a place in a text is in: the outermost one whose elements are
 * numbers. It is in brackets, with the call or type before them, between other marks as LaTeX's, or
 * lines: a table, a list of YAML, rows of numbers.
 *
 * @param offset The place; at either end of a literal counts as inside.
 * @returns Undefined where there is none.
 * @example
 * ```ts
 * literalAt('k = np.array([[1, 2], [3, 4]])', 16); // { start: 4, end: 30 }
 * ```
 */
export function literalAt(text: string, offset: number): Span | undefined {
  const delimited = delimitedAt(text, offset);
  if (delimited) return delimited;
  const brackets = bracketsAt(text, offset);
  const rows = brackets && readableAs(text, brackets)!.rows;
  if (brackets && rows !== 1) return brackets;
  // One row may be a row of several lines, or all of a declaration that says its shape.
  const lines = linesAt(text, offset);
  const isMore = lines && (!brackets || (readableAs(text, lines)?.rows ?? 0) > 1);
  return isMore ? valueIn(text, lines) : brackets;
}

/** The matrix without the rest of its statement, where the same numbers are a literal inside of it. */
function valueIn(text: string, statement: Span): Span {
  const { start, end } = statement;
  const openings = [...text.slice(start, end).matchAll(/[([{<\\]/g)].slice(0, maxOpenings);
  const numbers = openings.length > 0 ? readableAs(text, statement)!.data.join() : '';
  for (const { index } of openings) {
    const at = start + index;
    const value = delimitedAt(text, at) ?? bracketsAt(text, at);
    if (value && readableAs(text, value)?.data.join() === numbers) return value;
  }
  return statement;
}
