import * as vscode from 'vscode';

/** Programs write a file in pieces; it is read when they have been quiet for so long. */
const quietMilliseconds = 200;

/** Calls back when a file has been written, made or deleted, once for a burst of changes. */
export function watchFile(uri: vscode.Uri, changed: () => void): vscode.Disposable {
  // The folder is the base, since a file's name may hold characters of a pattern.
  const folder = vscode.Uri.joinPath(uri, '..');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (at: vscode.Uri) => {
    if (at.toString() !== uri.toString()) return;
    clearTimeout(timer);
    timer = setTimeout(changed, quietMilliseconds);
  };
  watcher.onDidChange(later);
  watcher.onDidCreate(later);
  watcher.onDidDelete(later);
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    watcher.dispose();
  });
}
