import * as vscode from 'vscode';

/** The cell that a document is, and its notebook. */
export function cellOf(
  document: vscode.TextDocument,
): { readonly cell: vscode.NotebookCell; readonly notebook: vscode.NotebookDocument } | undefined {
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find((each) => each.document === document);
    if (cell) return { cell, notebook };
  }
  return undefined;
}

/** The code of a cell's notebook but for its own; empty for a document outside a notebook. */
export function otherCells(document: vscode.TextDocument): string {
  const cells = cellOf(document)?.notebook.getCells() ?? [];
  return cells
    .filter((cell) => cell.kind === vscode.NotebookCellKind.Code && cell.document !== document)
    .map((cell) => cell.document.getText())
    .join('\n');
}

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
