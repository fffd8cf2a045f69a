// The built package: `npm run build` makes it from src/ with scripts/bundle.js.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { engineModuleNames } from './engine/modules.js';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
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
];
const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.js'),
);

async function bundle(contents: string) {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: dist },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    minify: true,
    logLevel: 'error',
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const kept = Object.entries(output!.inputs)
    .filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path !== '<stdin>')
    .map(([path]) => basename(path, '.js'));
  return { metafile, kept, text: outputFiles[0]!.text };
}

/** The files that are loaded with an entry, and the packages; not what it imports only later. */
function loadedWith({ inputs }: Metafile, entry: string): { files: string[]; packages: string[] } {
  const start = Object.keys(inputs).find((path) => path.endsWith(`dist/${entry}.js`))!;
  const files = new Set([start]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const { path, kind, external } of inputs[file]!.imports) {
      if (kind !== 'import-statement') continue;
      if (!external) files.add(path);
      else if (!path.startsWith('node:')) packages.add(path);
    }
  }
  return { files: [...files], packages: [...packages] };
}

describe('a bundler leaves out of the built main entry', () => {
  test('everything where nothing is used', async () => {
    const { kept } = await bundle("import * as core from './index.js'");
    expect(kept).toEqual([]);
  });

  test('convolution, images and parsing where text is written', async () => {
    const { kept } = await bundle("export { formatMatrix } from './index.js'");
    expect(kept.sort()).toEqual(['check', 'matrix', 'text', 'writers']);
  });

  test('kernels, text and images where an image is correlated', async () => {
    const { kept, text } = await bundle("export { correlate } from './index.js'");
    expect(kept.sort()).toEqual(['check', 'correlate', 'engine', 'formula', 'matrix']);
    expect(gzipSync(text).length).toBeLessThan(24_500);
  });

  test('the catalogue and the colour scales where a map is named', async () => {
    const { kept } = await bundle("export { colormaps, gaussian } from './index.js'");
    expect(kept.sort()).toEqual(['check', 'colormaps', 'kernels']);
  });
});

describe('a process that loads', () => {
  test.each([
    ['text/index', 8],
    ['engine/index', 6],
    ['figure/index', 12],
  ])('the entry %s reads at most %i files, and no other package', async (entry, most) => {
    const { metafile } = await bundle(`import './${entry}.js'`);
    const { files, packages } = loadedWith(metafile, entry);
    expect(files.length).toBeLessThanOrEqual(most);
    expect(packages).toEqual([]);
  });

  test('the main entry reads few files, and no other package', async () => {
    const { metafile } = await bundle("import './index.js'; export * from './index.js'");
    const { files, packages } = loadedWith(metafile, 'index');
    expect(files.length).toBeLessThan(25);
    expect(packages).toEqual([]);
  });

  test('the command reads neither what draws figures nor sharp before it needs them', async () => {
    const { metafile } = await bundle("import './cli/bin.js'");
    const { files, packages } = loadedWith(metafile, 'cli/bin');
    expect(files.length).toBeLessThan(25);
    expect(packages).toEqual(['pngjs']);
  });

  test.each(entries.filter((entry) => entry !== 'parallel/browser'))(
    'the entry %s finds all that its source exports',
    async (entry) => {
      const built: object = await import(join(dist, `${entry}.js`));
      const url = new URL(`./${entry}.ts`, import.meta.url).href;
      const source: object = await import(/* @vite-ignore */ url);
      expect(Object.keys(built).sort()).toEqual(Object.keys(source).sort());
    },
  );

  test.each([
    ...['index', 'engine/index', 'figure/index', 'text/index', 'numbers/index'],
    ...['png/browser', 'parallel/browser', 'parallel/worker.browser'],
  ])('the entry %s loads on a page: no package, and nothing of Node', async (entry) => {
    const { metafile } = await bundle(`import './${entry}.js'; export * from './${entry}.js'`);
    const { files } = loadedWith(metafile, entry);
    const outside = files.flatMap((file) =>
      metafile.inputs[file]!.imports.filter(({ external }) => external),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
  });

  test('two entries has what they share once', async () => {
    const [main, png, node] = await Promise.all(
      ['index', 'png/index', 'node/index'].map((entry) => import(join(dist, `${entry}.js`))),
    );
    expect(png.ImageFormatError).toBe(main.ImageFormatError);
    expect(node.ImageFormatError).toBe(main.ImageFormatError);
  });
});

describe('the tarball', () => {
  // The build that `prepack` makes is there already.
  const argv = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const options = { cwd: join(dist, '..'), encoding: 'utf8', stdio: 'pipe' } as const;
  const [{ size, files }] = JSON.parse(execFileSync('npm', argv, options));
  const paths: string[] = files.map(({ path }: { path: string }) => path);

  test('takes at most 450 kB', () => expect(size).toBeLessThan(450_000));

  test('has one font, and the engine as text in one file', () => {
    expect(paths.filter((path) => /\.(ttf|otf|woff2?)$/.test(path))).toEqual([
      'dist/fonts/DejaVuSans.ttf',
    ]);
    const modules = paths.flatMap((path) => {
      const text = readFileSync(join(dist, '..', path), 'utf8');
      return (text.match(/decodeModule\("/g) ?? []).map(() => path);
    });
    expect(modules).toEqual(engineModuleNames.map(() => 'dist/chunks/engine.js'));
    expect(paths.filter((path) => path.endsWith('.wasm'))).toEqual([]);
  });

  test('declares the types of its entries, and of no module that they do not reach', () => {
    const { exports, scripts } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8'));
    for (const { types } of Object.values<{ types?: string }>(exports)) {
      if (types) expect(paths).toContain(types.slice(2));
    }
    expect(paths.filter((path) => /(engine\/dense|cli\/\w+)\.d\.ts/.test(path))).toEqual([]);
    expect(scripts).not.toHaveProperty('prepare');
    expect(scripts.prepack).toBe('npm run build');
  });
});

test('every module is in one file', () => {
  const modules = scripts.flatMap((path) => [
    ...new Set(readFileSync(join(dist, path), 'utf8').match(/^\/\/ (src|\.\.)\/.*\.m?[jt]s$/gm)),
  ]);
  expect(modules).toContain('// src/engine/planBank.ts');
  expect(modules.filter((module, at) => modules.indexOf(module) !== at)).toEqual([]);
});

test('the licences of the packages inside are in it', () => {
  const licences = readFileSync(join(dist, 'LICENSES.txt'), 'utf8');
  for (const name of ['d3-array', 'fast-png', 'fflate']) {
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
  }
  expect(licences).toContain('Cynthia Brewer');
});
