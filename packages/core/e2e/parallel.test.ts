import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as Core from '../src/index.js';
import type * as Parallel from '../src/parallel/browser.js';
import { launchChromium } from './chromium.js';

declare class Worker {
  constructor(url: string, options: { readonly type: 'module' });
  postMessage(message: unknown): void;
  terminate(): void;
}

/** What the page's script defines. */
declare const convolve: typeof Core & typeof Parallel;

const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
const html = `<!doctype html><title>Convolve</title><script type="module">
  import * as convolve from './page.js';
  Object.assign(globalThis, { convolve });
</script>`;

let server: Server;
let browser: Browser;

/** What each folder's pages are served with. */
const headers: Record<string, Record<string, string>> = {
  isolated: isolation,
  'without-worker': isolation,
  'no-workers-allowed': { ...isolation, 'Content-Security-Policy': "worker-src 'none'" },
  open: {},
};

/**
 * Serves the core and its worker as bundles; only pages under `/open/` may not share memory. The
 * worker is not beside the page's script under `/without-worker/`.
 */
beforeAll(async () => {
  const [page, worker, started] = await Promise.all([
    bundle("export * from './index.ts'; export * from './parallel/browser.ts';"),
    bundle("import './parallel/worker.browser.ts';"),
    launchChromium(),
  ]);
  browser = started;
  const scripts: Record<string, string> = { 'page.js': page, 'worker.browser.js': worker };
  server = createServer((request, response) => {
    const [, folder, name = ''] = (request.url ?? '').split('/');
    const isMissing = folder === 'without-worker' && name === 'worker.browser.js';
    const script = isMissing ? undefined : scripts[name];
    response
      .writeHead(200, {
        'Content-Type': script ? 'text/javascript' : 'text/html',
        ...headers[folder ?? ''],
      })
      .end(script ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents,
      loader: 'ts',
      resolveDir: fileURLToPath(new URL('../src', import.meta.url)),
    },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  });
  return outputFiles[0]!.text;
}

async function open(folder: keyof typeof headers): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${folder}/`);
  await page.waitForFunction(() => 'convolve' in globalThis);
  return page;
}

/** Runs in the page: an image through the pool and through `correlate`. */
async function compare(worker?: 'address' | 'function') {
  const image = { rows: 500, cols: 200, data: new Float32Array(100_000).map((_, at) => at % 97) };
  const kernel = convolve.laplacianOfGaussian(2);
  const script = '/isolated/worker.browser.js';
  const start = () => new Worker(script, { type: 'module' });
  const options = worker && { worker: worker === 'address' ? script : start };
  const pool = convolve.startPool({ threads: 2, ...options });
  const together = await pool.correlate(convolve.shared(image), kernel);
  const alone = convolve.correlate(image, kernel);
  const { threads } = pool;
  await pool.close();
  const { method, instructions } = convolve.plan(image, kernel);
  return {
    threads,
    method,
    instructions,
    equal: alone.data.every((value, at) => value === together.data[at]),
  };
}

describe('the engine in Chromium', () => {
  test('runs on several threads in a page that may share memory', async () => {
    const page = await open('isolated');
    const { threads, method, instructions, equal } = await page.evaluate(compare, undefined);
    expect({ threads, equal }).toEqual({ threads: 2, equal: true });
    expect(method).not.toBe('reference');
    expect(instructions).toBe('relaxed-simd');
  });

  test('runs in the one thread of a page that may not', async () => {
    const page = await open('open');
    const { threads, method, equal } = await page.evaluate(compare, undefined);
    expect({ threads, equal }).toEqual({ threads: 0, equal: true });
    expect(method).not.toBe('reference');
  });

  test.each(['without-worker', 'no-workers-allowed'])(
    "computes in the caller's thread of a page %s, with one warning that names the script",
    async (folder) => {
      const page = await open(folder);
      const warnings: string[] = [];
      page.on(
        'console',
        (message) => message.type() === 'warning' && warnings.push(message.text()),
      );
      const { threads, equal } = await page.evaluate(compare, undefined);
      expect({ threads, equal }).toEqual({ threads: 0, equal: true });
      expect(warnings).toEqual([
        expect.stringContaining(`/${folder}/worker.browser.js could not run`),
      ]);
    },
  );

  test.each(['address', 'function'] as const)(
    'runs on the worker that an %s tells of',
    async (worker) => {
      const page = await open('without-worker');
      const { threads, equal } = await page.evaluate(compare, worker);
      expect({ threads, equal }).toEqual({ threads: 2, equal: true });
    },
  );
});
