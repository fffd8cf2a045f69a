import type { Matrix } from '@convolve/core';
import type { TextFile } from '../matrix/insert/planInsert';
import { NoMatrix, readSelections } from '../matrix/readSelections';
import type { Span } from '../matrix/span';

/**
 * Finds the matrix literal of at least two numbers around a place in a part of a text. One that reaches
 * an end of the part may go on beyond it, and is none.
 *
 * @param isCut Whether the text goes on above and below the part.
 */
export function matrixNear(
  file: TextFile,
  offset: number,
  isCut: { readonly above: boolean; readonly below: boolean },
): { readonly matrix: Matrix; readonly span: Span } | undefined {
  try {
    const [selected] = readSelections(file, [{ start: offset, end: offset }]);
    const { matrix, span } = selected!.source;
    const { start, end } = span;
    if ((isCut.above && start === 0) || (isCut.below && end >= file.text.trimEnd().length)) {
      return undefined;
    }
    return isMatrix(matrix, file.text.slice(start, end)) ? { matrix, span } : undefined;
  } catch (error) {
    if (error instanceof NoMatrix) return undefined;
    throw error;
  }
}

/** Two rows at least, or one written as a row of a matrix: arguments and lists are no matrices. */
function isMatrix({ rows, cols }: Matrix, text: string): boolean {
  return cols > 1 && (rows > 1 || /[[({]\s*[[({]/.test(text));
}
