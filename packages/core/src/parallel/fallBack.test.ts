import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { correlate } from '../correlate/correlate.js';
import { gaussian } from '../kernels/gaussian.js';
import type * as Parallel from './node.js';

const image = {
  rows: 400,
  cols: 60,
  data: new Float32Array(24_000).map((_, at) => (at * 7919) % 251),
};
const expected = correlate(image, gaussian(2));

let folder: string;
let worker: string;
let bundled: typeof Parallel;

/** The entry and its worker as esbuild bundles them: each for itself, under other names. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convolve-pool-'));
  const bundle = async (name: string, to: string) => {
    const outfile = join(folder, to);
    const entry = fileURLToPath(new URL(name, import.meta.url));
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
    return outfile;
  };
  const entry = await bundle('node.ts', 'app.mjs');
  worker = await bundle('worker.node.ts', 'elsewhere.mjs');
  bundled = await import(/* @vite-ignore */ pathToFileURL(entry).href);
});

afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

function watchWarnings(): () => string[] {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  return () => warn.mock.calls.map(([message]) => String(message));
}

describe('a pool whose script the bundler left behind', () => {
  test("computes in the caller's thread, with one warning of address and cause", async () => {
    const warnings = watchWarnings();
    const pool = bundled.startPool({ threads: 2 });
    const results = await Promise.all([1, 2, 3].map(() => pool.correlate(image, gaussian(2))));
    results.push(await pool.correlate(image, gaussian(2)));
    for (const { data } of results) expect(data).toEqual(expected.data);
    expect(pool.threads).toBe(0);
    await pool.close();
    expect(warnings()).toHaveLength(1);
    expect(warnings()[0]).toContain(pathToFileURL(join(folder, 'worker.node.js')).href);
    expect(warnings()[0]).toContain('Cannot find module');
    expect(warnings()[0]).toContain('startPool({ worker })');
  });

  test('writes into `out` there, too', async () => {
    watchWarnings();
    const pool = bundled.startPool({ threads: 1 });
    const out = { ...expected, data: new Float32Array(expected.data.length) };
    expect(await pool.correlate(image, gaussian(2), { out })).toBe(out);
    expect(out.data).toEqual(expected.data);
    await pool.close();
  });

  test.each<[string, () => NonNullable<Parallel.PoolOptions['worker']>]>([
    ['a path', () => worker],
    ['an address', () => pathToFileURL(worker).href],
    ['a URL', () => pathToFileURL(worker)],
    ['a function that starts it', () => () => new Worker(worker)],
  ])('runs its threads when it is told by %s where the script is', async (_, where) => {
    const warnings = watchWarnings();
    const pool = bundled.startPool({ threads: 2, worker: where() });
    expect((await pool.correlate(image, gaussian(2))).data).toEqual(expected.data);
    expect(pool.threads).toBe(2);
    await pool.close();
    expect(warnings()).toEqual([]);
  });

  test('warns once when a worker that breaks is its own', async () => {
    const warnings = watchWarnings();
    const broken = () => new Worker('throw new Error("no threads here")', { eval: true });
    const refused = () => {
      throw new Error('workers are not allowed');
    };
    for (const start of [broken, refused]) {
      const pool = bundled.startPool({ threads: 3, worker: start });
      expect((await pool.correlate(image, gaussian(2))).data).toEqual(expected.data);
      await pool.close();
    }
    expect(warnings()).toHaveLength(2);
    expect(warnings()[0]).toMatch(/the worker option.*no threads here/);
    expect(warnings()[1]).toMatch(/the worker option.*workers are not allowed/);
  });

  test('goes on when a thread ends in the middle of the work', async () => {
    const warnings = watchWarnings();
    const ending = () =>
      new Worker('require("worker_threads").parentPort.once("message", () => process.exit(7))', {
        eval: true,
      });
    const pool = bundled.startPool({ threads: 2, worker: ending });
    expect((await pool.correlate(image, gaussian(2))).data).toEqual(expected.data);
    expect(warnings()).toEqual([expect.stringContaining('it ended with code 7')]);
    await pool.close();
  });
});

test('refuses a worker of another kind', () => {
  expect(() => bundled.startPool({ worker: 3 as never })).toThrow(
    'worker must be an address, a URL or a function that starts a worker, got 3',
  );
});
