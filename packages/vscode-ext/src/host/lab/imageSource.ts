import * as vscode from 'vscode';
import type { Source } from '../../shared/protocol';
import { fileName } from '../fileName';

/** Larger files are not handed to the webview, which would hold them twice. */
const maxFileBytes = 512 * 2 ** 20;

/**
 * Reads a picture file as it is, whatever file system it is in.
 *
 * @throws Error with a message for people.
 */
export async function imageSource(uri: vscode.Uri): Promise<Source> {
  const name = fileName(uri);
  const maxMegapixels = vscode.workspace.getConfiguration('convolve', uri).get('maxMegapixels', 50);
  const bytes = await read(uri, name);
  if (bytes.length === 0) throw new Error(vscode.l10n.t('{0} is empty.', name));
  return { kind: 'image', name, uri: uri.toString(), bytes, maxMegapixels };
}

async function read(uri: vscode.Uri, name: string): Promise<Uint8Array> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) {
      throw new Error(vscode.l10n.t('{0} is a folder, not a picture.', name));
    }
    if (size > maxFileBytes) {
      const megabytes = Math.ceil(size / 2 ** 20);
      throw new Error(
        vscode.l10n.t(
          '{0} has {1} MB; the Convolution Lab opens files up to {2} MB. Save a smaller copy and open that.',
          name,
          megabytes,
          maxFileBytes / 2 ** 20,
        ),
      );
    }
    // On a server it is a Node Buffer, which a webview would receive as an object of numbers.
    return new Uint8Array(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    if (error.code === 'FileNotFound') {
      throw new Error(vscode.l10n.t('{0} is not there any more: deleted, moved or renamed.', name));
    }
    if (error.code === 'NoPermissions') {
      throw new Error(vscode.l10n.t('{0} may not be read: check its permissions.', name));
    }
    throw new Error(vscode.l10n.t('{0} cannot be read: {1}', name, error.message));
  }
}
