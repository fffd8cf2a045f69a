import * as vscode from 'vscode';

/** The text editor in front; without one, the person is told what to do. */
export function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a text with a matrix in it, and select its numbers.'),
    );
  }
  return editor;
}
