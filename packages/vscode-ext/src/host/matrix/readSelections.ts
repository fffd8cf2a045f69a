import { type Matrix, MatrixSyntaxError, parseMatrix } from '@convolve/core';
import { boxOf } from './boxOf';
import { completed } from './completed';
import { indentationOf } from './indentation';
import type { TextFile } from './insert/planInsert';
import { type Region, regionAt } from './insert/regionOf';
import { literalAt } from './literalAt';
import type { SelectedMatrix } from './SelectedMatrix';
import type { Span } from './span';
import { trimmed } from './span';

/** A selected matrix, and the one that it is a part of, if so. */
export interface Selected {
  readonly source: SelectedMatrix;
  readonly whole?: SelectedMatrix;
}

/** A selection or a cursor where there is no matrix, or an empty one. */
export class NoMatrix extends Error {
  constructor(
    /** The place in the document. */
    readonly offset: number,
    override readonly cause?: MatrixSyntaxError | Matrix,
  ) {
    super('no matrix');
  }
}

/**
 * Reads the matrices that are selected in a text, or that its cursors (empty spans) are in. A box of
 * columns is one; what cuts a literal stands for all of it.
 *
 * @throws NoMatrix where one is none.
 */
export function readSelections(file: TextFile, spans: readonly Span[]): Selected[] {
  const box = boxOf(file.text, spans);
  if (box) return [{ source: box }];
  const found: Selected[] = [];
  for (const span of spans) {
    const selected = span.start === span.end ? atCursor(file, span.start) : ofSelection(file, span);
    // Two cursors may be in one literal.
    const { start, end } = selected.source.span;
    if (!found.some(({ source: { span } }) => span.start < end && start < span.end)) {
      found.push(selected);
    }
  }
  return found;
}

function atCursor(file: TextFile, offset: number): Selected {
  const region = regionAt(file, offset);
  const literal = literalAt(region.text, region.local({ start: offset, end: offset }).start);
  if (!literal) throw new NoMatrix(offset);
  return { source: read(region, literal) };
}

function ofSelection(file: TextFile, selection: Span): Selected {
  const span = trimmed(file.text, selection);
  const region = regionAt(file, span.start);
  const { text } = region;
  const { taken, partOf } = completed(text, trimmed(text, region.local(span)));
  const source = read(region, taken);
  return partOf ? { source, whole: read(region, partOf) } : { source };
}

function read(region: Region, local: Span): SelectedMatrix {
  const { text } = region;
  const placed = (at: number) => region.edit({ start: at, end: at, text: '' }).start;
  const { start, end } = region.edit({ ...local, text: '' });
  const indentation = indentationOf(text, local);
  try {
    // At the left margin, so that the style has no indentation of its own.
    const parsed = parseMatrix(indentation.text);
    if (parsed.matrix.data.length > 0) return { ...parsed, span: { start, end }, indentation };
    throw new NoMatrix(start, parsed.matrix);
  } catch (error) {
    if (!(error instanceof MatrixSyntaxError)) throw error;
    const inText = errorIn(text, local);
    throw new NoMatrix(placed(inText?.offset ?? local.start + error.offset), inText ?? error);
  }
}

/** The error of a part as one of its text, whose lines and columns it then names. */
function errorIn(text: string, { start, end }: Span): MatrixSyntaxError | undefined {
  try {
    parseMatrix(text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end));
    return undefined;
  } catch (error) {
    return error instanceof MatrixSyntaxError ? error : undefined;
  }
}
