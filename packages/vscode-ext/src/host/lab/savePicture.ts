import * as vscode from 'vscode';
import { fileName } from '../fileName';

/**
 * Asks where to save a PNG, and writes it.
 *
 * @param source The file that it was made from: the dialog starts beside it.
 * @returns Where it is, or undefined if the person cancelled.
 */
export async function savePicture(
  name: string,
  png: Uint8Array,
  source: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const start = startOf(name, source);
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Result as PNG'),
    filters: { PNG: ['png'] },
    ...(start && { defaultUri: start }),
  });
  if (!target) return undefined;
  const title = vscode.l10n.t('Saving {0}…', fileName(target));
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    async () => vscode.workspace.fs.writeFile(target, png),
  );
  void offerToOpen(target);
  return target;
}

function startOf(name: string, source: vscode.Uri | undefined): vscode.Uri | undefined {
  if (source && vscode.workspace.fs.isWritableFileSystem(source.scheme)) {
    return vscode.Uri.joinPath(source, '..', name);
  }
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, name);
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Saved {0}.', vscode.workspace.asRelativePath(target));
  const picked = await vscode.window.showInformationMessage(message, open);
  if (picked === open) await vscode.commands.executeCommand('vscode.open', target);
}
