import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The folders from the lowest to the highest: a file imports from its own folder and from lower ones. */
const order = [
  'check',
  'matrix',
  'formula',
  'engine',
  'correlate',
  'image',
  'kernels',
  'filters',
  'edges',
  'figure',
  'apply',
  'text',
  'npy',
  'png',
  'node',
  'parallel',
  'cli',
];

const root = fileURLToPath(new URL('.', import.meta.url));
const folderOf = (path: string) => (path.includes(sep) ? path.split(sep)[0]! : 'index');
const level = (folder: string) => (folder === 'index' ? order.length : order.indexOf(folder));

/** The imports in a source text that go to no folder of the list, or to a higher one. */
function upwardImports(path: string, text: string): string[] {
  const from = level(folderOf(path));
  return [...text.matchAll(/(?:\bfrom|\bimport|\bURL)[\s(]*['"](\.[^'"]*)['"]/g)]
    .map(([, target]) => relative(root, join(root, dirname(path), target!)))
    .filter((target) => !target.startsWith('..'))
    .filter((target) => level(folderOf(target)) < 0 || level(folderOf(target)) > from)
    .map((target) => `${path} imports ${target}`);
}

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
);

test('every folder has its place in the order', () => {
  const folders = new Set(sources.map(folderOf).filter((folder) => folder !== 'index'));
  expect([...folders].sort()).toEqual([...order].sort());
});

test('no file imports from a higher folder', () => {
  const upwards = sources.flatMap((path) =>
    upwardImports(path, readFileSync(join(root, path), 'utf8')),
  );
  expect(upwards).toEqual([]);
});

test.each([
  "import { correlate } from '../correlate/correlate.js';",
  "import type { Norm } from '../edges/norm.js';",
  "export * from '../index.js';",
  "const later = await import('../cli/main.js');",
  "import '../nowhere/at-all.js';",
  "new Worker(new URL('../parallel/worker.node.js', import.meta.url));",
])('an import against the order is found: %s', (line) => {
  expect(upwardImports(join('engine', 'plan.ts'), line)).toHaveLength(1);
  expect(upwardImports(join('engine', 'plan.ts'), line.replace(/\.\.\/[\w-]+/, '.'))).toEqual([]);
});
