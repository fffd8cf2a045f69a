import * as vscode from 'vscode';

/** Says where and why a text is no matrix, and selects the place on request. */
export async function tellNoMatrix(
  editor: vscode.TextEditor,
  offset: number,
  reason: string,
): Promise<void> {
  const { document } = editor;
  const place = document.positionAt(offset);
  const show = vscode.l10n.t('Show');
  const picked = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This is no matrix: line {0}, column {1}: {2}',
      place.line + 1,
      place.character + 1,
      reason,
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
