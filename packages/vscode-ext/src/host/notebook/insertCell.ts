import * as vscode from 'vscode';
import { cellOf } from './cellOf';

/**
 * Puts a text into a new code cell below the one that a document is.
 *
 * @throws Error with a message for people, if the notebook takes none.
 */
export async function insertCell(document: vscode.TextDocument, text: string): Promise<void> {
  const found = cellOf(document);
  const edit = new vscode.WorkspaceEdit();
  if (found) {
    const { cell, notebook } = found;
    const data = new vscode.NotebookCellData(cell.kind, text, document.languageId);
    edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(cell.index + 1, [data])]);
    if (await vscode.workspace.applyEdit(edit)) return;
  }
  throw new Error(
    vscode.l10n.t('The notebook takes no new cell: it is read-only, or the cell is gone.'),
  );
}
