// Packs the core and tries the tarball where JavaScript runs. What it is tried in comes from the lock file
// in hosts/.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.js';
import { isolation, type Site, serve } from './serve.js';

const core = fileURLToPath(new URL('..', import.meta.url));
const hosts = fileURLToPath(new URL('hosts/', import.meta.url));
const programs = join(hosts, 'programs');
const installed = join(hosts, 'node_modules/@convolve/core');
const bin = (name: string) => join(hosts, 'node_modules/.bin', name);
const execute = promisify(execFile);

/** What every host computes; `threads` and `method` tell how. */
const expected = {
  edges: [0, 36, 360, 0],
  isEqual: true,
  text: '[[ 1.  -2.5]]',
  threads: 2,
  method: 'separable',
};

let folder: string;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-hosts-'));
  const [started] = await Promise.all([launchChromium(), install()]);
  browser = started;
  site = await serve({
    ...Object.fromEntries(
      ['vite', 'webpack', 'esbuild', 'rollup'].map((name) => [
        name,
        { folder: join(folder, name), headers: isolation },
      ]),
    ),
    // What a CDN has of the package, and pages with an import map of one line.
    core: { folder: installed, headers: isolation },
    plain: { folder: programs, headers: isolation, page: pageWithMap },
    'not-isolated': { folder: programs, headers: {}, page: pageWithMap },
    strict: {
      folder: programs,
      headers: { ...isolation, 'Content-Security-Policy': "script-src 'self' 'nonce-1'" },
      page: pageWithMap,
    },
  });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true });
});

/** Installs the hosts, unless that is done, and the tarball of the core beside them. */
async function install(): Promise<void> {
  const lock = createHash('sha256').update(await readFile(join(hosts, 'package-lock.json')));
  const digest = lock.digest('hex');
  const stamp = join(hosts, 'node_modules/.installed');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== digest) {
    await execute('npm', ['ci', '--prefer-offline'], { cwd: hosts });
    await writeFile(stamp, digest);
  }
  // What `prepack` does has been done: this task depends on the build.
  const argv = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await execute('npm', argv, { cwd: core });
  const [{ filename }] = JSON.parse(stdout);
  await rm(installed, { recursive: true, force: true });
  await mkdir(installed, { recursive: true });
  const from = join(folder, filename);
  await execute('tar', ['-xzf', from, '-C', installed, '--strip-components=1']);
}

const pageWithMap = `<!doctype html>
<title>Convolve</title>
<script type="importmap" nonce="1">{"imports": {"@convolve/core": "/core/dist/index.js", "@convolve/core/parallel": "/core/dist/parallel/browser.js"}}</script>
<script type="module" src="./page.js"></script>`;

/** What the page at an address computes, and what it says on its console. */
async function visit(address: string): Promise<{ result: unknown; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => {
    // The icon of an address, which the browser asks for itself.
    if (!message.location().url.endsWith('/favicon.ico')) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(address);
  try {
    await page.waitForFunction(() => 'result' in globalThis, undefined, { timeout: 20_000 });
  } catch {
    throw new Error(`${address} has no result; its console: ${said.join('; ') || 'nothing'}`);
  }
  const result = await page.evaluate(() => (globalThis as { result?: unknown }).result);
  await page.close();
  return { result, said: said.filter((line) => !/^\[vite\]|Download the/.test(line)) };
}

/** A package of hosts/, which this project does not have. */
// biome-ignore lint/suspicious/noExplicitAny: their types are not installed here.
async function host(name: string, main: string): Promise<any> {
  return import(/* @vite-ignore */ pathToFileURL(join(hosts, 'node_modules', name, main)).href);
}

/** What webpack tells of a bundle. */
interface Stats {
  toJson(): { readonly errors: readonly unknown[]; readonly warnings: readonly unknown[] };
}

describe('a bundle of', () => {
  test('Vite', async () => {
    const { build } = await host('vite', 'dist/node/index.js');
    await build({
      root: programs,
      base: './',
      logLevel: 'error',
      build: { outDir: join(folder, 'vite'), emptyOutDir: true },
      worker: { format: 'es' },
    });
    expect(await visit(site.address('vite'))).toEqual({ result: expected, said: [] });
  });

  test('webpack', async () => {
    const { default: webpack } = await host('webpack', 'lib/index.js');
    const path = join(folder, 'webpack');
    const stats = await promisify(webpack)({
      mode: 'production',
      context: programs,
      entry: './page.js',
      output: { path, filename: 'page.js' },
    });
    const { errors, warnings } = (stats as Stats).toJson();
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    await cp(join(programs, 'index.html'), join(path, 'index.html'));
    expect(await visit(site.address('webpack'))).toEqual({ result: expected, said: [] });
  });

  const entryPoints = { page: join(programs, 'page.js'), worker: join(programs, 'worker.js') };

  test('esbuild, with the threads’ script as an entry', async () => {
    const { default: esbuild } = await host('esbuild', 'lib/main.js');
    const outdir = join(folder, 'esbuild');
    await esbuild.build({ entryPoints, outdir, bundle: true, format: 'esm', minify: true });
    await cp(join(programs, 'index.html'), join(outdir, 'index.html'));
    expect(await visit(`${site.address('esbuild')}?worker=worker.js`)).toEqual({
      result: expected,
      said: [],
    });
  });

  test('rollup, with the threads’ script as an entry', async () => {
    const [{ rollup }, { nodeResolve }] = await Promise.all([
      host('rollup', 'dist/es/rollup.js'),
      host('@rollup/plugin-node-resolve', 'dist/es/index.js'),
    ]);
    const bundle = await rollup({
      input: entryPoints,
      plugins: [nodeResolve({ browser: true })],
    });
    const dir = join(folder, 'rollup');
    await bundle.write({ dir, format: 'es' });
    await bundle.close();
    await cp(join(programs, 'index.html'), join(dir, 'index.html'));
    expect(await visit(`${site.address('rollup')}?worker=worker.js`)).toEqual({
      result: expected,
      said: [],
    });
  });
});

test("Vite's server for development, which leaves the core as it is", async () => {
  const { createServer: createVite } = await host('vite', 'dist/node/index.js');
  const server = await createVite({
    root: programs,
    cacheDir: join(folder, 'vite-cache'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, headers: isolation, fs: { allow: [hosts] } },
    optimizeDeps: { exclude: ['@convolve/core'] },
  });
  await server.listen();
  try {
    const { port } = server.httpServer.address() as AddressInfo;
    const { result, said } = await visit(`http://127.0.0.1:${port}/`);
    expect({ result, said }).toEqual({ result: expected, said: [] });
  } finally {
    await server.close();
  }
});

describe('a page without a bundler', () => {
  test('loads the core with an import map of one line', async () => {
    expect(await visit(site.address('plain'))).toEqual({ result: expected, said: [] });
  });

  test('computes in its own thread where it is not isolated', async () => {
    const result = { ...expected, threads: 0 };
    expect(await visit(site.address('not-isolated'))).toEqual({ result, said: [] });
  });

  test("computes without WebAssembly where 'wasm-unsafe-eval' is missing", async () => {
    const { result } = await visit(site.address('strict'));
    expect(result).toEqual({ ...expected, method: 'reference' });
  });
});

describe('a process of', () => {
  const last = (stdout: string) => JSON.parse(stdout.trim().split('\n').at(-1)!);

  test.each([
    ['Node', process.execPath, []],
    ['Bun', bin('bun'), ['run']],
    ['Deno', bin('deno'), ['run', '--allow-all', '--no-lock', '--node-modules-dir=manual']],
  ])('%s', async (_, command, flags) => {
    const argv = [...flags, join(programs, 'process.js')];
    const env = { ...process.env, DENO_NO_UPDATE_CHECK: '1', DENO_DIR: join(folder, 'deno') };
    const { stdout, stderr } = await execute(command, argv, { cwd: hosts, env });
    expect({ result: last(stdout), stderr }).toEqual({ result: expected, stderr: '' });
  });

  test('workerd, with compiled modules and without', async () => {
    const at = await prepareWorkerd();
    const config = join(at.folder, 'config.capnp');
    const server = spawn(bin('workerd'), ['serve', config], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    server.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    try {
      const without = await answerOf(`http://127.0.0.1:${at.port}/`);
      expect(without).toEqual({ ...expected, threads: 0, method: 'reference' });
      const withModules = await answerOf(`http://127.0.0.1:${at.port}/with-modules`);
      expect(withModules).toEqual({ ...expected, threads: 0 });
      expect(stderr).toBe('');
    } finally {
      server.kill();
    }
  });
});

/** Bundles the worker and writes its modules and configuration. */
async function prepareWorkerd(): Promise<{ folder: string; port: number }> {
  const at = join(folder, 'workerd');
  await mkdir(at, { recursive: true });
  const { default: esbuild } = await host('esbuild', 'lib/main.js');
  await esbuild.build({
    entryPoints: [join(programs, 'workerd.js')],
    outfile: join(at, 'main.js'),
    bundle: true,
    format: 'esm',
    external: ['*.wasm'],
    conditions: ['workerd'],
  });
  const engine = await import(
    /* @vite-ignore */ pathToFileURL(join(installed, 'dist/engine/index.js')).href
  );
  const names = engine.engineModuleNames as readonly string[];
  await Promise.all(
    names.map((name) => writeFile(join(at, `${name}.wasm`), engine.engineModule(name))),
  );
  const modules = names.map((name) => `(name = "${name}.wasm", wasm = embed "${name}.wasm")`);
  const port = await freePort();
  await writeFile(
    join(at, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "main.js", esModule = embed "main.js"), ${modules.join(', ')}],
  compatibilityDate = "2026-11-01",
);
`,
  );
  return { folder: at, port };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** What a server answers, as soon as it does. */
async function answerOf(address: string): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await (await fetch(address)).json();
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

describe('a TypeScript project that checks its libraries', () => {
  const root = join(core, '../..');

  test.each([
    ['5.9', join(hosts, 'node_modules/typescript/bin/tsc'), 'bundler'],
    ['5.9', join(hosts, 'node_modules/typescript/bin/tsc'), 'nodenext'],
    ['7.0', join(root, 'node_modules/typescript/bin/tsc'), 'nodenext'],
  ])('of version %s', async (_, tsc, resolution) => {
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const argv = ['-p', join(hosts, 'types'), '--module', module, '--moduleResolution', resolution];
    const { stdout } = await execute(process.execPath, [tsc, ...argv], { cwd: hosts }).catch(
      (error) => error as { stdout: string },
    );
    expect(stdout).toBe('');
  });
});
