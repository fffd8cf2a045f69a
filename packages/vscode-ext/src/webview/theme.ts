/** Whether the page is dark, by the classes that VS Code gives it. */
export function isDarkPage(): boolean {
  const { classList } = document.body;
  return !classList.contains('vscode-light') && !classList.contains('vscode-high-contrast-light');
}
