import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A language that the extension speaks. */
export type Language = 'en' | 'zh-cn';

/**
 * Makes VS Code know Chinese. Its own texts stay English, for Microsoft's language pack is on no
 * registry of npm; extensions take their texts from the bundles that they bring.
 */
export function writeLanguagePack(userData: string): void {
  const texts = join(userData, 'zh-cn.json');
  writeFileSync(texts, JSON.stringify({ contents: {} }));
  const pack = {
    hash: 'e2e',
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'convolve.e2e-chinese' }, version: '1.0.0' }],
    translations: { vscode: texts },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}

/** Makes the windows that are opened from now on speak a language. */
export function writeLanguage(userData: string, language: Language): void {
  writeFileSync(join(userData, 'User/argv.json'), JSON.stringify({ locale: language }));
}
