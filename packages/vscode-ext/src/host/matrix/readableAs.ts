import { type Matrix, parseMatrix } from '@convolve/core';
import { indentationOf } from './indentation';
import type { Span } from './span';

/** The matrix that a part of a text is, as if it began at the left margin. */
export function readableAs(text: string, span: Span): Matrix | undefined {
  try {
    const { matrix } = parseMatrix(indentationOf(text, span).text);
    return matrix.data.length > 0 ? matrix : undefined;
  } catch {
    return undefined;
  }
}
