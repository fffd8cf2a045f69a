import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * The folders from the lowest to the highest: a file imports from its own folder and from lower ones.
 * The files beside this one join the folders, and belong to none.
 */
const order = [
  'log',
  'redis',
  'jobs',
  'locale',
  'observe',
  'download',
  'work',
  'controls',
  'answer',
  'settings',
  'commands',
  'components',
  'events',
  'interactions',
  'testing',
];

const root = fileURLToPath(new URL('.', import.meta.url));
const folderOf = (path: string) => (path.includes(sep) ? path.split(sep)[0]! : undefined);

/** The imports in a source text that go to no folder of the list, or to a higher one. */
function upwardImports(path: string, text: string): string[] {
  const from = order.indexOf(folderOf(path)!);
  return [...text.matchAll(/(?:\bfrom|\bimport|\bURL)[\s(]*['"](\.[^'"]*)['"]/g)]
    .map(([, target]) => relative(root, join(root, dirname(path), target!)))
    .filter((target) => {
      const folder = folderOf(target);
      const to = folder === undefined || folder === '..' ? 0 : order.indexOf(folder);
      return to < 0 || to > from;
    })
    .map((target) => `${path} imports ${target}`);
}

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && path.includes(sep),
);

test('every folder has its place in the order', () => {
  expect([...new Set(sources.map(folderOf))].sort()).toEqual([...order].sort());
});

test('no file imports from a higher folder', () => {
  const upwards = sources.flatMap((path) =>
    upwardImports(path, readFileSync(join(root, path), 'utf8')),
  );
  expect(upwards).toEqual([]);
});

test.each([
  "import { answerInteraction } from '../answer/answerInteraction.js';",
  "import type { Bot } from '../components/onPress.js';",
  "const later = await import('../events/onMessage.js');",
  "import '../nowhere/at-all.js';",
  "fork(new URL('../testing/startTestBot.js', import.meta.url));",
])('an import against the order is found: %s', (line) => {
  expect(upwardImports(join('work', 'createWork.ts'), line)).toHaveLength(1);
  const own = line.replace(/\.\.\/[\w-]+/, '.');
  expect(upwardImports(join('work', 'createWork.ts'), own)).toEqual([]);
});
