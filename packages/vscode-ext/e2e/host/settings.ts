import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The colour themes that the lab is looked at in. */
export type Theme = 'dark' | 'light' | 'contrast' | 'contrast-light';

const themes: Readonly<Record<Theme, string>> = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/** User settings that leave the window to the extension: no chat, welcome, tips or minimap. */
export function settings(theme: Theme, more: Readonly<Record<string, unknown>> = {}) {
  return {
    'workbench.colorTheme': themes[theme],
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.disableAIFeatures': true,
    'telemetry.telemetryLevel': 'off',
    'extensions.ignoreRecommendations': true,
    // What a test has selected in the Explorer stays selected.
    'explorer.autoReveal': false,
    'git.enabled': false,
    'editor.minimap.enabled': false,
    'editor.accessibilitySupport': 'off',
    'window.dialogStyle': 'custom',
    ...more,
  };
}

/** VS Code watches the file and follows at once. */
export function writeSettings(userData: string, values: object): void {
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(values, null, 2));
}
