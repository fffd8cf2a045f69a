import * as vscode from 'vscode';

/** The image in the active editor: VS Code's own preview, or the lab as an editor. */
export function activeImage(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
