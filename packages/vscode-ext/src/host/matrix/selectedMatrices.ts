import { MatrixSyntaxError, parseMatrix } from '@convolve/core';
import * as vscode from 'vscode';
import { literalAt } from './literalAt';
import { placementOf } from './placement';
import type { SelectedMatrix } from './SelectedMatrix';
import type { Span } from './span';
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
  const placement = placementOf(text, span);
  try {
    parseMatrix(text.slice(span.start, span.end));
    // The same numbers at the left margin, so that their style has no indentation of its own.
    return { ...parseMatrix(placement.text), span, placement };
  } catch (error) {
    if (!(error instanceof MatrixSyntaxError)) throw error;
    throw new NoMatrix(span.start + error.offset, reasonOf(error));
  }
}

/** The message without the place, which is told as one of the document. */
function reasonOf({ message }: MatrixSyntaxError): string {
  return message.replace(/^line \d+, column \d+: /, '');
}
