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
  'estimate',
  'edges',
  'figure',
  'apply',
  'text',
  'npy',
  'numbers',
  'png',
  'node',
  'parallel',
  'lesson',
  'cli',
];

const root = fileURLToPath(new URL('.', import.meta.url));
const folderOf = (path: string) => (path.includes(sep) ? path.split(sep)[0]! : 'index');
const level = (folder: string) => (folder === 'index' ? order.length : order.indexOf(folder));

/** What a source text imports of the core's files, by their paths. */
const importsOf = (path: string, text: string): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport|\bURL)[\s(]*['"](\.[^'"]*)['"]/g)]
    .map(([, target]) => relative(root, join(root, dirname(path), target!)))
    .filter((target) => !target.startsWith('..'));

/** The imports in a source text that go to no folder of the list, or to a higher one. */
function upwardImports(path: string, text: string): string[] {
  const from = level(folderOf(path));
  return importsOf(path, text)
    .filter((target) => level(folderOf(target)) < 0 || level(folderOf(target)) > from)
    .map((target) => `${path} imports ${target}`);
}

/** A folder inside one of the list, or a file beside such folders. */
const placeOf = (path: string) => (dirname(path).includes(sep) ? dirname(path) : path);

/** The places that use themselves by way of others; types may come from anywhere. */
function circles(texts: ReadonlyMap<string, string>): string[] {
  const uses = new Map<string, Set<string>>();
  for (const [path, text] of texts) {
    const values = text.replace(/\b(?:import|export) type\b[^;]*;/g, '');
    const targets = importsOf(path, values).map((it) => placeOf(it.replace(/\.js$/, '.ts')));
    const place = placeOf(path);
    const others = targets.filter((target) => target !== place);
    uses.set(place, new Set([...(uses.get(place) ?? []), ...others]));
  }
  return [...uses.keys()].filter((place) => {
    // A set goes on through what is added to it meanwhile.
    const reached = new Set(uses.get(place));
    for (const one of reached) for (const next of uses.get(one) ?? []) reached.add(next);
    return reached.has(place);
  });
}

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^test\b/.test(path),
);
const texts = new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

test('every folder has its place in the order', () => {
  const folders = new Set(sources.map(folderOf).filter((folder) => folder !== 'index'));
  expect([...folders].sort()).toEqual([...order].sort());
});

test('no file imports from a higher folder', () => {
  expect([...texts].flatMap(([path, text]) => upwardImports(path, text))).toEqual([]);
});

test('inside a folder, nothing uses itself by way of other files and folders', () => {
  expect(circles(texts)).toEqual([]);
});

test('such a circle is found, whether a file or a folder closes it', () => {
  const [file, inner, beside] = [
    join('text', 'read.ts'),
    join('text', 'parse', 'a.ts'),
    join('text', 'parse', 'b.ts'),
  ];
  const made = new Map([
    [file, "import { a } from './parse/a.js';"],
    [inner, "import './b.js';"],
    [beside, "import { type Read, read } from '../read.js';"],
  ]);
  expect(circles(made)).toEqual([file, join('text', 'parse')]);
  expect(circles(made.set(beside, "import type { Read } from '../read.js';"))).toEqual([]);
});

test.each([
  "import { correlate } from '../correlate/correlate.js';",
  "import type { Norm } from '../edges/norm.js';",
  "export * from '../index.js';",
  "const later = await import('../cli/main.js');",
  "import '../nowhere/at-all.js';",
  "new Worker(new URL('../parallel/worker.node.js', import.meta.url));",
])('an import against the order is found: %s', (line) => {
  expect(upwardImports(join('engine', 'planBank.ts'), line)).toHaveLength(1);
  expect(upwardImports(join('engine', 'planBank.ts'), line.replace(/\.\.\/[\w-]+/, '.'))).toEqual(
    [],
  );
});
