import type * as vscode from 'vscode';
import type { Subject } from './Subject';

/** Where a lab's file is after it, or a folder around it, was renamed; undefined if it has not moved. */
export function movedUri(
  subject: Subject,
  from: vscode.Uri,
  to: vscode.Uri,
): vscode.Uri | undefined {
  if (!('path' in subject) || subject.scheme !== from.scheme) return undefined;
  const isSame = subject.path === from.path;
  if (!isSame && !subject.path.startsWith(`${from.path}/`)) return undefined;
  return to.with({ path: to.path + subject.path.slice(from.path.length) });
}
