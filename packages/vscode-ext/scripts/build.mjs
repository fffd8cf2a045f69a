// Bundles the extension into dist/: the host for Node and for the web from one source, the lab, and
// its worker. `--watch` builds again at every change.
import { cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
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

/** @type {import('esbuild').BuildOptions} */
const host = {
  ...common,
  entryPoints: ['src/host/extension.ts'],
  format: 'cjs',
  external: ['vscode'],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  { ...host, platform: 'node', outfile: 'dist/node/extension.js' },
  { ...host, platform: 'browser', outfile: 'dist/web/extension.js' },
  {
    ...common,
    entryPoints: { lab: 'src/webview/main.ts', worker: 'src/worker/worker.ts' },
    format: 'iife',
    outdir: 'dist/webview',
  },
];

await rm(join(root, 'dist'), { recursive: true, force: true });
await mkdir(join(root, 'dist/webview'), { recursive: true });
const codicons = dirname(createRequire(import.meta.url).resolve('@vscode/codicons/package.json'));
for (const file of ['codicon.css', 'codicon.ttf']) {
  await cp(join(codicons, 'dist', file), join(root, 'dist/webview', file));
}

if (watch) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
