import * as vscode from 'vscode';
import { fileName } from '../fileName';
import { isImage, isNumberFile } from '../lab/fileKinds';

/** Images, and those that are in the folders among them; in order of their names, each once. */
export async function imagesIn(chosen: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
  const found = new Map<string, vscode.Uri>();
  for (const uri of chosen) {
    const { type } = await vscode.workspace.fs.stat(uri);
    const files =
      type & vscode.FileType.Directory
        ? (await vscode.workspace.fs.readDirectory(uri))
            .filter(([, kind]) => kind & vscode.FileType.File)
            .map(([name]) => vscode.Uri.joinPath(uri, name))
        : [uri];
    for (const file of files) {
      if (isImage(file) || isNumberFile(file)) found.set(file.toString(), file);
    }
  }
  return [...found.values()].sort((a, b) =>
    fileName(a).localeCompare(fileName(b), undefined, { numeric: true }),
  );
}
