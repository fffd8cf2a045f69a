import type * as vscode from 'vscode';
import type { Source } from '../../shared/protocol';
import { readSetting } from '../settings/readSetting';
import { readSource } from './imageSource';
import type { Subject } from './Subject';

/** What a lab is opened on, as its page takes it; a file with its bytes on request. */
export async function readSubject(
  subject: Subject,
  webview: vscode.Webview,
  withBytes: boolean,
): Promise<Source> {
  if (!('kind' in subject)) return readSource(subject, webview, withBytes);
  if (subject.kind === 'matrix') return subject;
  const { name, bytes } = subject;
  const maxMegapixels = readSetting<number>('maxMegapixels');
  return { kind: 'image', name, uri: '', address: '', bytes, maxMegapixels };
}
