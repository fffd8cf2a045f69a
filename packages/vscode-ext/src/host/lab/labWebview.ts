import * as vscode from 'vscode';
import type { LabSettings } from '../../shared/labSettings';
import { labPage } from './labPage';
import { imageSource } from './readSource';
import type { Subject } from './Subject';

/** What a lab's webview may do: it loads the extension's files, and those beside its image. */
export function labOptions(extensionUri: vscode.Uri, subject: Subject): vscode.WebviewOptions {
  const folder = subject instanceof vscode.Uri ? [vscode.Uri.joinPath(subject, '..')] : [];
  return { enableScripts: true, localResourceRoots: [filesOf(extensionUri), ...folder] };
}

/**
 * A lab's page.
 *
 * @param settings What it starts with; undefined where it has a saved state.
 */
export function labHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  subject: Subject,
  settings: LabSettings | undefined,
): string {
  return labPage({
    cspSource: webview.cspSource,
    address: (file) =>
      webview.asWebviewUri(vscode.Uri.joinPath(filesOf(extensionUri), file)).toString(),
    start: {
      ...(subject instanceof vscode.Uri && { source: imageSource(subject, webview) }),
      ...(settings && { settings }),
    },
    nonce: crypto.randomUUID(),
    language: vscode.env.language,
    strings: vscode.l10n.bundle ?? {},
  });
}

function filesOf(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}
