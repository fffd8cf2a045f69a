import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { colormaps } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { noteTemplate } from '../src/webview/noteTemplate';
import { coreNotes } from './coreNotes';

const root = fileURLToPath(new URL('../', import.meta.url));
const json = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, name), 'utf8'));

/** The sources of host, lab and what they share. */
const sources = ['host', 'webview', 'shared'].flatMap((folder) =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, 'src', folder, name), 'utf8')),
);

/** The strings that are given to `vscode.l10n.t` and to the lab's `t` as literals. */
const given = sources
  .flatMap((text) => [...text.matchAll(/(?:l10n\.t|\bt)\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)])
  .map(([, single, double]) => single?.replaceAll("\\'", "'") ?? double!);

/** The core's own texts that are shown. */
const ofCore = [
  ...colormaps.flatMap(({ title, meaning }) => [title, meaning]),
  ...coreNotes.map((note) => noteTemplate(note).text),
];

/** Whether a source has a text as a literal. */
const isWritten = (text: string) => {
  const literals = [`'${text}'`, `"${text}"`, `'${text.replaceAll("'", "\\'")}'`];
  return sources.some((source) => literals.some((literal) => source.includes(literal)));
};

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
    const keys = Object.keys(json('l10n/bundle.l10n.zh-cn.json'));
    expect(given.length).toBeGreaterThan(200);
    expect(keys).toEqual(expect.arrayContaining([...given, ...ofCore]));
    expect(keys.filter((key) => !ofCore.includes(key) && !isWritten(key))).toEqual([]);
  });

  it('put in what the English strings put in', () => {
    for (const [english, chinese] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
      expect(holes(chinese), english).toEqual(holes(english));
    }
  });
});
