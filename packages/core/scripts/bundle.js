// Bundles src/ into dist/: each entry is one file, and what entries share is in one chunk for each
// folder, so that a fresh process reads few files, a bundler still leaves out the folders that a program
// does not use, and no entry has its own copy of a module. The small packages that the main entry uses
// are inside; their licences go to dist/LICENSES.txt.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src/');
const entries = [
  'index',
  'engine/index',
  'figure/index',
  'text/index',
  'png/index',
  'png/browser',
  'node/index',
  'numbers/index',
  'parallel/node',
  'parallel/browser',
  'parallel/worker.node',
  'parallel/worker.browser',
  'cli/bin',
  'cli/worker',
];
const paths = new Map(entries.map((name) => [join(source, `${name}.ts`), name]));

/**
 * Modules whose chunk is not their folder's: a bundler cannot leave out what runs when it is loaded
 * (lists made from lists, and colour scales), unless it leaves out all of a chunk.
 */
const parts = [
  {
    chunk: 'parse',
    has: /^text\/(parse|matrixSyntax|MatrixSyntax|syntaxSentences|sayError)/,
  },
  { chunk: 'dialects', has: /^text\/dialects/ },
  { chunk: 'writers', has: /^text\/(write(?!\/transposed)|formatMatrix)/ },
  {
    chunk: 'catalogue',
    has: /^filters\/(?!gradients|compass|kernelFilter|nearest|suggestDisplay|types)/,
  },
  { chunk: 'colormaps', has: /^figure\/colormaps/ },
  { chunk: 'colors', has: /^figure\/(color|perceptual)/ },
  { chunk: 'writePng', has: /^image\/writePng|\/node_modules\/fflate\// },
  { chunk: 'pngInBrowser', has: /^png\/\w+\.browser|\/node_modules\/(fast-png|iobuffer)\// },
  { chunk: 'pngInNode', has: /^png\/(decodePng|encodePng|imageData|writeSamples)/ },
  { chunk: 'figure', has: /\/node_modules\// },
  { chunk: 'figureToPng', has: /^node\/figureToPng/ },
  // Commands that are imported when they are called: each is a chunk by itself.
  {
    chunk: null,
    has: /^lesson\/|^cli\/(applyToMatrix|applyToNumbers|runTasks|TaskThread|find\.|help|listKernels|lesson)/,
  },
];

const bundle = await rolldown({
  input: Object.fromEntries([...paths].map(([path, name]) => [name, path])),
  preserveEntrySignatures: 'allow-extension',
  external: [/^node:/, 'pngjs', 'sharp', 'tinyglobby', '@resvg/resvg-js'],
  platform: 'neutral',
  resolve: { mainFields: ['module', 'main'] },
  tsconfig: join(root, 'tsconfig.json'),
});
const { output } = await bundle.write({
  dir: join(root, 'dist'),
  cleanDir: true,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  minifyInternalExports: false,
  // The declarations have them.
  comments: { jsdoc: false, annotation: true, legal: true },
  codeSplitting: {
    groups: [{ name: chunkOf, debugName: 'folders' }],
    includeDependenciesRecursively: false,
  },
});
await bundle.close();

const packages = new Set(
  output.flatMap(({ moduleIds = [] }) => moduleIds).flatMap((id) => packageOf(id) ?? []),
);
const licences = [...packages].sort().map(async (folder) => {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version}\n\n${await readFile(join(folder, 'LICENSE'), 'utf8')}`;
});
await writeFile(
  join(root, 'dist/LICENSES.txt'),
  [
    ...(await Promise.all(licences)),
    await readFile(join(root, 'scripts/ColorBrewer.txt'), 'utf8'),
  ].join(`\n${'-'.repeat(72)}\n\n`),
);

/** The chunk of a module. */
function chunkOf(id) {
  if (paths.has(id)) return null;
  const path = id.startsWith(source) ? id.slice(source.length) : id;
  const part = parts.find(({ has }) => has.test(path));
  return part ? part.chunk : dirname(path).split('/')[0];
}

/** The folder of the package that a module is in. */
function packageOf(id) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
}
