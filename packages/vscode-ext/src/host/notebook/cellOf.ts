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
