import { type Matrix, type ParsedMatrix, parseMatrix } from '@convolve/core';
import { indentationOf } from './indentation';
import type { Span } from './span';

/** What a text is as a matrix; undefined if it is none. */
export function parsed(text: string): ParsedMatrix | undefined {
  try {
    return parseMatrix(text);
  } catch {
    return undefined;
  }
}

/** The matrix that a part of a text is, as if it began at the left margin. */
export function readableAs(text: string, span: Span): Matrix | undefined {
  const matrix = parsed(indentationOf(text, span).text)?.matrix;
  return matrix && matrix.data.length > 0 ? matrix : undefined;
}
