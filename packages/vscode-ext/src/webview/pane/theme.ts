/** The theme's colours that are drawn with. */
export interface PaneTheme {
  readonly light: string;
  readonly dark: string;
  readonly grid: string;
  readonly frame: string;
  readonly background: string;
  readonly text: string;
  /** The colours of the planes that have one. */
  readonly planes: Readonly<Record<string, string>>;
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
    background: variable('--vscode-editor-background'),
    text: variable('--vscode-editor-foreground') || variable('--vscode-foreground'),
    planes: {
      red: variable('--vscode-charts-red'),
      green: variable('--vscode-charts-green'),
      blue: variable('--vscode-charts-blue'),
    },
    font: variable('--vscode-editor-font-family') || 'monospace',
  };
}
