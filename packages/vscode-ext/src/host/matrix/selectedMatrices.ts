import { type Matrix, MatrixSyntaxError } from '@convolve/core';
import * as vscode from 'vscode';
import { NoMatrix, readSelections, type Selected } from './readSelections';
import type { SelectedMatrix } from './SelectedMatrix';
import { syntaxReason } from './syntaxReason';
import { tellNoMatrix } from './tellNoMatrix';
import { textFileOf } from './textFileOf';

/**
 * Reads the matrices that are selected in an editor, or that its cursors are in, and asks where a
 * selection is a part of one.
 *
 * @returns Undefined where one is no matrix, of which the person has been told, or nothing was
 *   answered.
 */
export async function selectedMatrices(
  editor: vscode.TextEditor,
): Promise<SelectedMatrix[] | undefined> {
  const { document, selections } = editor;
  const spans = selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  try {
    return await chosen(readSelections(textFileOf(document), spans));
  } catch (error) {
    if (!(error instanceof NoMatrix)) throw error;
    const { offset, cause } = error;
    if (cause) void tellNoMatrix(editor, offset, reasonOf(cause));
    else {
      const line = document.positionAt(offset).line + 1;
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'There is no matrix at line {0}. Select its numbers, or put the cursor among them.',
          line,
        ),
      );
    }
    return undefined;
  }
}

function reasonOf(cause: MatrixSyntaxError | Matrix): string {
  return cause instanceof MatrixSyntaxError
    ? syntaxReason(cause)
    : vscode.l10n.t('it is empty, {0}×{1}', cause.rows, cause.cols);
}

/** The selections, or the matrices that they are parts of, as the person picks. */
async function chosen(selected: readonly Selected[]): Promise<SelectedMatrix[] | undefined> {
  const part = selected.find(({ whole }) => whole);
  if (!part?.whole) return selected.map(({ source }) => source);
  const size = ({ matrix }: SelectedMatrix) => `${matrix.rows}×${matrix.cols}`;
  const all = { label: vscode.l10n.t('Whole Matrix'), description: size(part.whole) };
  const only = { label: vscode.l10n.t('Selection Only'), description: size(part.source) };
  const picked = await vscode.window.showQuickPick([all, only], {
    title: vscode.l10n.t('A part of a matrix is selected'),
    placeHolder: vscode.l10n.t('Which numbers to use'),
  });
  if (!picked) return undefined;
  return selected.map(({ source, whole }) => (picked === all && whole ? whole : source));
}
