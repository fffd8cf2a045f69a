import * as vscode from 'vscode';

const told = new Set<string>();

/** Warns of a setting, once in a window for each message, and opens it on request. */
export async function tellOfSetting(name: string, message: string): Promise<void> {
  if (told.has(message)) return;
  told.add(message);
  const open = vscode.l10n.t('Open Settings');
  const picked = await vscode.window.showWarningMessage(message, open);
  if (picked === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', `convolve.${name}`);
  }
}
