// Measures what a bundler makes of the built package: `npm run build` makes it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../../docs/importing.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `(\w+|\*)` \| (\d+\.\d) \| (\d+\.\d) \|/gm)];

/** Bytes of a program that exports a name of the main entry, minified and then compressed. */
async function sizeOf(name: string) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${name === '*' ? name : `{ ${name} }`} from './index.js'`,
      resolveDir: fileURLToPath(new URL('../dist/', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minify: true,
    write: false,
  });
  const { contents } = outputFiles[0]!;
  return { minified: contents.length, compressed: gzipSync(contents).length };
}

test('docs/importing.md has the size of single functions and of all', () => {
  expect(rows.map(([, name]) => name)).toEqual([
    'colorize',
    'formatMatrix',
    'figure',
    'correlate',
    'parseMatrix',
    'edgeMap',
    'applyFilter',
    '*',
  ]);
});

test.each(rows.map(([, name, minified, compressed]) => [name!, minified!, compressed!] as const))(
  '%s takes %s kB minified, and %s kB compressed',
  async (name, minified, compressed) => {
    const size = await sizeOf(name);
    // In kB of 1000 bytes.
    expect(Math.abs(size.minified / 1000 / Number(minified) - 1)).toBeLessThan(0.04);
    expect(Math.abs(size.compressed / 1000 / Number(compressed) - 1)).toBeLessThan(0.04);
  },
);
