// Builds the lesson's page: lesson-page/ with the core and its engine, its code and its style in one
// file, dist/lesson/index.html. The content policy allows this script and this style and nothing else.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'lesson-page');

/** The code of each row, as texts: `{ '01': { ts, py }, … }`. */
async function readCode() {
  const code = {};
  for (const name of (await readdir(join(page, 'code'))).sort()) {
    if (name.endsWith('.json')) continue;
    const [row, language] = name.split('.');
    code[row] = { ...code[row], [language]: await readFile(join(page, 'code', name), 'utf8') };
  }
  return code;
}

/** The text of a bundle. */
async function bundle(file, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(page, file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome123',
    legalComments: 'eof',
    ...options,
  });
  return outputFiles[0].text.trim();
}

const parts = {
  SCRIPT: await bundle('page.ts', { define: { CODE: JSON.stringify(await readCode()) } }),
  STYLE: await bundle('style/page.css'),
};
const hash = (text) => createHash('sha256').update(text).digest('base64');
const template = await readFile(join(page, 'index.html'), 'utf8');
const html = template
  .replace(/sha256-(SCRIPT|STYLE)/g, (_, name) => `sha256-${hash(parts[name])}`)
  .replace('<style></style>', () => `<style>${parts.STYLE}</style>`)
  .replace('<script></script>', () => `<script>${parts.SCRIPT}</script>`);
await mkdir(join(root, 'dist/lesson'), { recursive: true });
await writeFile(join(root, 'dist/lesson/index.html'), html);
// This one is published.
await writeFile(join(root, 'dist/lesson/index.html.br'), brotliCompressSync(html));
