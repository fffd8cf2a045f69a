import * as vscode from 'vscode';

/** The picture in the active editor: VS Code's own preview, or the lab as an editor. */
export function activePicture(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.uri : undefined;
}
