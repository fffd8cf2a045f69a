import * as vscode from 'vscode';

/** Whether a document is known to be read-only; an editor may be so on its own, and refuse edits. */
export async function isReadOnly({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return false;
  const { fs } = vscode.workspace;
  if (uri.scheme === 'output' || fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // A deleted file can be written again, and a notebook's cell is no file.
    return false;
  }
}
