import { type Matrix, MatrixSyntaxError } from '@convolve/core';
import * as vscode from 'vscode';
import { fileName } from '../fileName';
import type { TextFile } from './insert/planInsert';
import { NoMatrix, readSelections, type Selected } from './readSelections';
import type { SelectedMatrix } from './SelectedMatrix';
import { syntaxReason } from './syntaxReason';
import { textFileOf } from './textFileOf';

/** Matrices of an editor. */
export interface Selection {
  readonly editor: vscode.TextEditor;
  /** The document's text that they are of, and its version. */
  readonly file: TextFile;
  readonly version: number;
  readonly matrices: readonly SelectedMatrix[];
}

/**
 * Reads the matrices that are selected in the editor in front, or that its cursors are in, and asks where
 * a selection is a part of one.
 *
 * @returns Undefined where one is no matrix or there is no editor, of which the person has been told, or
 *   nothing was answered.
 */
export async function selectedMatrices(): Promise<Selection | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a text with a matrix in it, and select its numbers.'),
    );
    return undefined;
  }
  const { document, selections } = editor;
  const { version } = document;
  const file = textFileOf(document);
  const spans = selections.map(({ start, end }) => ({
    start: document.offsetAt(start),
    end: document.offsetAt(end),
  }));
  try {
    const matrices = await chosen(readSelections(file, spans));
    return matrices && { editor, file, version, matrices };
  } catch (error) {
    if (!(error instanceof NoMatrix)) throw error;
    void tell(editor, error);
    return undefined;
  }
}

/** How a matrix of a document is called: `kernels.py:12`. */
export function placeName(document: vscode.TextDocument, { span }: SelectedMatrix): string {
  return `${fileName(document.uri)}:${document.positionAt(span.start).line + 1}`;
}

/** Says where and why a text is no matrix, and selects the place on request. */
async function tell(editor: vscode.TextEditor, { offset, cause }: NoMatrix): Promise<void> {
  const { document } = editor;
  const place = document.positionAt(offset);
  const line = place.line + 1;
  if (!cause) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'There is no matrix at line {0}. Select its numbers, or put the cursor among them.',
        line,
      ),
    );
    return;
  }
  const show = vscode.l10n.t('Show');
  const picked = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This is no matrix: line {0}, column {1}: {2}',
      line,
      place.character + 1,
      reasonOf(cause),
    ),
    show,
  );
  if (picked !== show) return;
  const word = /^[^\s,;()[\]{}]+/.exec(document.lineAt(place.line).text.slice(place.character));
  const end = place.translate(0, word?.[0].length ?? 1);
  const selection = document.validateRange(new vscode.Range(place, end));
  await vscode.window.showTextDocument(document, {
    selection,
    ...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
  });
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
