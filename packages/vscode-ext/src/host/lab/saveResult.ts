import * as vscode from 'vscode';
import type { SavedFormat } from '../../shared/protocol';
import { fileName } from '../fileName';
import { lateProgress } from '../lateProgress';

/** How the dialog names the formats. */
const titles: Readonly<Record<SavedFormat, string>> = { png: 'PNG', npy: 'NumPy', csv: 'CSV' };

/**
 * Asks where to save a result, and writes it in the format of the name's extension.
 *
 * @param name The suggested name, of a PNG.
 * @param formats What the result can be written as, the suggested one first.
 * @param source The file that it was made from: the dialog starts beside it.
 * @param encode Makes the file.
 * @returns Where it is, or undefined if the person cancelled.
 */
export async function saveResult(
  name: string,
  formats: readonly SavedFormat[],
  source: vscode.Uri | undefined,
  encode: (format: SavedFormat) => Promise<Uint8Array>,
): Promise<vscode.Uri | undefined> {
  const start = startOf(name, source);
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Result as {0}', formats.map((each) => titles[each]).join(', ')),
    filters: Object.fromEntries(formats.map((each) => [titles[each], [each]])),
    ...(start && { defaultUri: start }),
  });
  if (!target) return undefined;
  const format = formats.find((each) => target.path.toLowerCase().endsWith(`.${each}`));
  if (!format) {
    throw new Error(
      vscode.l10n.t(
        'The result was not saved: the name {0} must end in {1}.',
        fileName(target),
        formats.map((each) => `.${each}`).join(', '),
      ),
    );
  }
  const title = vscode.l10n.t('Saving {0}…', fileName(target));
  await lateProgress({ title }, async () =>
    vscode.workspace.fs.writeFile(target, await encode(format)),
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
