import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { strings } from '../src/webview/strings';

const root = fileURLToPath(new URL('../', import.meta.url));
const json = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, name), 'utf8'));

/** The strings that the host gives to `vscode.l10n.t` as literals. */
function hostStrings(): string[] {
  const host = join(root, 'src/host');
  return readdirSync(host, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(host, name), 'utf8').matchAll(
        /(?:l10n\.t|\btranslate)\(\s*'((?:[^'\\]|\\.)*)'/g,
      ),
    ])
    .map((match) => match[1]!.replaceAll("\\'", "'"));
}

/** The places of a text that something is put into, in order of their names. */
const holes = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();

describe('the translations', () => {
  it('have English and Chinese for every key of the manifest', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const keys = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!))];
    expect(Object.keys(json('package.nls.json')).sort()).toEqual(keys.sort());
    expect(Object.keys(json('package.nls.zh-cn.json')).sort()).toEqual(keys);
  });

  it('have Chinese for every string of the host and the lab, and no others', () => {
    const needed = new Set([...hostStrings(), ...strings]);
    const bundle = json('l10n/bundle.l10n.zh-cn.json');
    expect(Object.keys(bundle).sort()).toEqual([...needed].sort());
  });

  it('put in what the English strings put in', () => {
    for (const [english, chinese] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
      expect(holes(chinese), english).toEqual(holes(english));
    }
  });
});
