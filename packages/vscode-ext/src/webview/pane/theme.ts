import { textOn } from '../chart/textOn';

/** The theme's colours that are drawn with. */
export interface PaneTheme {
  readonly light: string;
  readonly dark: string;
  readonly grid: string;
  readonly frame: string;
  /** Text on the frame's colour. */
  readonly onFrame: string;
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
    onFrame: textOn(channelsOf(variable('--lab-frame'))),
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

/** Red, green and blue of a colour as themes write it, `#rrggbb`; white for others. */
function channelsOf(color: string): readonly [number, number, number] {
  const [, hex = 'ffffff'] = /^#([\da-f]{6})/i.exec(color) ?? [];
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
