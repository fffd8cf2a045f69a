import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What files of packages/core/src export, for what the built core has inside: one bundle of them all. */
export async function internals(files) {
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../packages/core/src/', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
