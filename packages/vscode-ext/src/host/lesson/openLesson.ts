import * as vscode from 'vscode';

/** The view type of the lesson's panel. */
export const lessonPanelType = 'convolve.lesson';

let open: vscode.WebviewPanel | undefined;

/** "Open the Lesson": the lesson's page in a panel; one that is open already comes to the front. */
export async function openLesson(extensionUri: vscode.Uri): Promise<void> {
  if (open) return open.reveal();
  const panel = vscode.window.createWebviewPanel(
    lessonPanelType,
    vscode.l10n.t('Convolution Lesson'),
    vscode.ViewColumn.Active,
    // A photograph that the reader chose is nowhere else.
    { retainContextWhenHidden: true },
  );
  await showLesson(panel, extensionUri);
}

/** Brings the lesson of a reloaded window back; the page itself keeps what was set. */
export function lessonSerializer(extensionUri: vscode.Uri): vscode.WebviewPanelSerializer {
  return { deserializeWebviewPanel: (panel) => showLesson(panel, extensionUri) };
}

async function showLesson(panel: vscode.WebviewPanel, extensionUri: vscode.Uri): Promise<void> {
  open = panel;
  panel.onDidDispose(() => {
    if (open === panel) open = undefined;
  });
  // The page has everything in itself.
  panel.webview.options = { enableScripts: true, localResourceRoots: [] };
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'lesson', 'index.html');
  const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  panel.webview.html = lessonPage(html, vscode.env.language);
}

/** The lesson's page in the language of the window; its content policy allows no other change. */
export function lessonPage(html: string, language: string): string {
  return html.replace('<html lang="en">', `<html lang="en" data-lang="${language}">`);
}
