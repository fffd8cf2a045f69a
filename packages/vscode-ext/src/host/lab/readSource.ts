import * as vscode from 'vscode';
import type { ImageSource, Source } from '../../shared/protocol';
import { fileName } from '../fileName';
import { readSetting } from '../settings/readSetting';
import type { Subject } from './Subject';

/** Larger files are not opened: the webview holds the whole file beside its pixels. */
const maxFileBytes = 512 * 2 ** 20;

/** An image file as a source, whatever file system it is in; nothing of it is read. */
export function imageSource(uri: vscode.Uri, webview: vscode.Webview): ImageSource {
  return {
    kind: 'image',
    name: fileName(uri),
    uri: uri.toString(),
    address: webview.asWebviewUri(uri).toString(),
    maxMegapixels: readSetting('maxMegapixels', uri),
  };
}

/** What a lab is opened on, as its page takes it; a file with its bytes on request. */
export async function readSource(
  subject: Subject,
  webview: vscode.Webview,
  withBytes: boolean,
): Promise<Source> {
  if (!('kind' in subject)) return readImage(subject, webview, withBytes);
  if (subject.kind === 'matrix') return subject;
  const { name, bytes } = subject;
  const maxMegapixels = readSetting<number>('maxMegapixels');
  return { kind: 'image', name, uri: '', address: '', bytes, maxMegapixels };
}

/**
 * The source of a file that is there.
 *
 * @throws Error with a message for people, if the file cannot be read.
 */
export async function readImage(
  uri: vscode.Uri,
  webview: vscode.Webview,
  withBytes: boolean,
): Promise<ImageSource> {
  const source = imageSource(uri, webview);
  await check(uri, source.name);
  // On a server it is a Node Buffer, which a webview would receive as an object of numbers.
  return withBytes
    ? { ...source, bytes: new Uint8Array(await vscode.workspace.fs.readFile(uri)) }
    : source;
}

async function check(uri: vscode.Uri, name: string): Promise<void> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) {
      throw new Error(vscode.l10n.t('{0} is a folder, not an image.', name));
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
    if (size === 0) throw new Error(vscode.l10n.t('{0} is empty.', name));
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
