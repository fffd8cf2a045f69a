/** The theme's colours that are drawn with. */
export interface PaneTheme {
  readonly light: string;
  readonly dark: string;
  readonly grid: string;
  readonly frame: string;
  readonly font: string;
}

/** Reads the colours from the page's style; they change with the theme. */
export function paneTheme(element: Element): PaneTheme {
  const style = getComputedStyle(element);
  const variable = (name: string) => style.getPropertyValue(name).trim();
  return {
    light: variable('--lab-checker-light'),
    dark: variable('--lab-checker-dark'),
    grid: variable('--lab-grid'),
    frame: variable('--lab-frame'),
    font: variable('--vscode-editor-font-family') || 'monospace',
  };
}
