import { MatrixSyntaxError, parseMatrix } from '@convolve/core';
import * as vscode from 'vscode';
import { indentationOf } from './indentation';
import { literalAt } from './literalAt';
import type { SelectedMatrix } from './SelectedMatrix';
import type { Span } from './span';
import { syntaxReason } from './syntaxReason';
import { tellNoMatrix } from './tellNoMatrix';
import { trimmed } from './trimmed';

/**
 * Reads the matrices that are selected in an editor, or that its cursors are in.
 *
 * @returns Undefined where one is no matrix; the person has been told.
 */
export function selectedMatrices(editor: vscode.TextEditor): SelectedMatrix[] | undefined {
  const text = editor.document.getText();
  const spans: Span[] = [];
  for (const selection of editor.selections) {
    const span = spanOf(editor.document, text, selection);
    if (!span) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'There is no matrix at line {0}. Select its numbers, or put the cursor among them.',
          selection.active.line + 1,
        ),
      );
      return undefined;
    }
    // Two cursors may be in one literal.
    if (!spans.some(({ start, end }) => span.start < end && start < span.end)) spans.push(span);
  }
  try {
    return spans.map((span) => read(text, span));
  } catch (error) {
    if (!(error instanceof NoMatrix)) throw error;
    void tellNoMatrix(editor, error.offset, error.reason);
    return undefined;
  }
}

class NoMatrix extends Error {
  constructor(
    readonly offset: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

function spanOf(
  document: vscode.TextDocument,
  text: string,
  { start, end, isEmpty }: vscode.Selection,
): Span | undefined {
  if (isEmpty) return literalAt(text, document.offsetAt(start));
  return trimmed(text, { start: document.offsetAt(start), end: document.offsetAt(end) });
}

function read(text: string, span: Span): SelectedMatrix {
  const indentation = indentationOf(text, span);
  try {
    const { rows, cols } = parseMatrix(text.slice(span.start, span.end)).matrix;
    if (rows * cols === 0) {
      throw new NoMatrix(span.start, vscode.l10n.t('it is empty, {0}×{1}', rows, cols));
    }
    // The same numbers at the left margin, so that their style has no indentation of its own.
    return { ...parseMatrix(indentation.text), span, indentation };
  } catch (error) {
    if (!(error instanceof MatrixSyntaxError)) throw error;
    throw new NoMatrix(span.start + error.offset, syntaxReason(inDocument(text, span) ?? error));
  }
}

/** The error of a selection as one of the document, whose lines and columns its parts then name. */
function inDocument(text: string, { start, end }: Span): MatrixSyntaxError | undefined {
  try {
    parseMatrix(text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end));
    return undefined;
  } catch (error) {
    return error instanceof MatrixSyntaxError ? error : undefined;
  }
}
