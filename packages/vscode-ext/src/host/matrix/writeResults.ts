import type { Matrix } from '@convolve/core';
import * as vscode from 'vscode';
import { indented } from './indentation';
import type { Edit } from './insert/planInsert';
import type { SelectedMatrix } from './SelectedMatrix';
import { textFileOf } from './textFileOf';

/** Where results are written: in a new cell of a notebook, in the document, or elsewhere. */
export type Way = 'cell' | 'below' | 'replace' | Elsewhere;

type Elsewhere = 'beside' | 'copy';

/** A result, also as text that begins at the left margin, and the matrix that it is of. */
export interface Result {
  readonly source: SelectedMatrix;
  readonly matrix: Matrix;
  readonly text: string;
}

/** Changes the document in one step for Undo, or asks where the results go if it can't be changed. */
export async function writeInDocument(
  editor: vscode.TextEditor,
  version: number,
  edits: readonly Edit[],
  results: readonly Result[],
): Promise<void> {
  const { document } = editor;
  if (document.version !== version) {
    const changed = vscode.l10n.t(
      'The text has changed meanwhile. Choose "Convolve Selection…" once more.',
    );
    return askElsewhere(document, results, changed);
  }
  if (await edited(editor, edits)) return;
  const refused = vscode.l10n.t(
    'This editor is read-only or closed. Open the result beside it, or copy it.',
  );
  return askElsewhere(document, results, refused);
}

/** Edits through the editor, which refuses where it is read-only; `applyEdit` would not. */
async function edited(editor: vscode.TextEditor, edits: readonly Edit[]): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  const changes = edits
    .map(({ start, end, text }) => ({
      range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
      text,
    }))
    .filter(({ range, text }) => document.getText(range) !== text);
  if (changes.length === 0) return true;
  try {
    const isDone = await editor.edit((builder) => {
      for (const { range, text } of changes) builder.replace(range, text);
    });
    return isDone && document.version !== version;
  } catch {
    // The editor has been closed.
    return false;
  }
}

async function askElsewhere(
  document: vscode.TextDocument,
  results: readonly Result[],
  message: string,
): Promise<void> {
  const beside = vscode.l10n.t('Open Beside');
  const copy = vscode.l10n.t('Copy');
  const picked = await vscode.window.showWarningMessage(message, beside, copy);
  if (picked !== undefined) {
    await writeElsewhere(document, results, picked === beside ? 'beside' : 'copy');
  }
}

/** Writes results into a new document or to the clipboard. */
export async function writeElsewhere(
  document: vscode.TextDocument,
  results: readonly Result[],
  way: Elsewhere,
): Promise<void> {
  const { eol } = textFileOf(document);
  const content = results.map(({ text }) => indented(text, '', eol)).join(eol + eol);
  if (way === 'copy') {
    await vscode.env.clipboard.writeText(content);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The result is on the clipboard.'), 4000);
    return;
  }
  const language = document.languageId;
  const beside = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(beside, vscode.ViewColumn.Beside);
}
