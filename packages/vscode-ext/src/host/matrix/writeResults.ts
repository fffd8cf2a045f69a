import * as vscode from 'vscode';
import { indented } from './indented';
import type { SelectedMatrix } from './SelectedMatrix';

/** Where results are written. */
export type Way = 'below' | 'replace' | 'beside' | 'copy';

/** A result as text that begins at the left margin, and the matrix that it is of. */
export interface Result {
  readonly source: SelectedMatrix;
  readonly text: string;
}

/** Writes results; those in the document are one step for Undo. */
export async function writeResults(
  editor: vscode.TextEditor,
  results: readonly Result[],
  way: Way,
): Promise<void> {
  const { document } = editor;
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  switch (way) {
    case 'copy':
      await vscode.env.clipboard.writeText(joined(results, eol));
      vscode.window.setStatusBarMessage(vscode.l10n.t('The result is on the clipboard.'), 4000);
      return;
    case 'beside':
      await openBeside(joined(results, eol), document.languageId);
      return;
    case 'below':
    case 'replace':
      await edit(document, results, way, eol);
  }
}

/** The results as a text of their own. */
function joined(results: readonly Result[], eol: string): string {
  return results.map(({ text }) => indented(text, '', eol)).join(eol + eol);
}

async function openBeside(content: string, language: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}

async function edit(
  document: vscode.TextDocument,
  results: readonly Result[],
  way: 'below' | 'replace',
  eol: string,
): Promise<void> {
  const edits = new vscode.WorkspaceEdit();
  for (const { source, text } of results) {
    const { span, placement } = source;
    const start = document.positionAt(span.start);
    const end = document.positionAt(span.end);
    if (way === 'replace') {
      const range = new vscode.Range(start, end);
      edits.replace(document.uri, range, indented(text, placement.hanging, eol));
    } else {
      const { indent } = placement;
      const below = document.lineAt(end.line).range.end;
      edits.insert(document.uri, below, eol + indent + indented(text, indent, eol));
    }
  }
  if (await vscode.workspace.applyEdit(edits)) return;
  throw new Error(
    vscode.l10n.t('This document cannot be changed. Choose Open Beside or Copy instead.'),
  );
}
