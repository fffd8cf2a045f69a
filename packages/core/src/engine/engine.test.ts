import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import * as webAssembly from './webAssembly.js';

vi.mock('./webAssembly.js', { spy: true });
const instantiate = vi.mocked(webAssembly.instantiate);
const modules = ['float32', 'float64', 'L1', 'L2', 'bytes', 'lags'] as const;

/** An engine that nothing has used. */
async function freshEngine() {
  vi.resetModules();
  const { startEngine } = await import('./engine.js');
  return startEngine();
}

beforeEach(() => {
  instantiate.mockReset();
});

test('starts each module once, at its first use, all on one memory', async () => {
  const engine = (await freshEngine())!;
  // Once for Float32, or twice where relaxed SIMD is tried in vain.
  const tried = instantiate.mock.calls.length;
  expect(tried).toBeLessThanOrEqual(2);
  for (const name of modules) expect(engine[name]).toBe(engine[name]);
  expect(instantiate).toHaveBeenCalledTimes(tried + modules.length - 1);
  expect(new Set(instantiate.mock.calls.map(([, memory]) => memory))).toEqual(
    new Set([engine.memory]),
  );
});

test('has the same loops for both number types, and for both norms', async () => {
  const engine = (await freshEngine())!;
  expect(Object.keys(engine.float64)).toEqual(Object.keys(engine.float32));
  expect(Object.keys(engine.L2)).toEqual(Object.keys(engine.L1));
});

test('keeps the constants of its modules apart, and below what is laid out', async () => {
  const engine = (await freshEngine())!;
  const bytes = new Uint8Array(engine.memory.buffer);
  const written = modules.map((name) => {
    bytes.fill(0);
    const before = instantiate.mock.calls.length;
    expect(engine[name]).toBeDefined();
    if (instantiate.mock.calls.length === before) return [];
    return [...bytes.keys()].filter((at) => bytes[at] !== 0);
  });
  const all = written.flat();
  expect(all.length).toBeGreaterThan(0);
  expect(new Set(all).size).toBe(all.length);
  expect(Math.min(...all)).toBeGreaterThanOrEqual(64);
  expect(Math.max(...all)).toBeLessThan(1024);
});

test('takes plain SIMD where the host has no relaxed SIMD, and nothing where it has none', async () => {
  instantiate.mockReturnValueOnce(undefined);
  expect((await freshEngine())?.instructions).toBe('simd');
  instantiate.mockReturnValue(undefined);
  expect(await freshEngine()).toBeUndefined();
});

test('has no function in its source that only passes a number type on', () => {
  const folder = new URL('../../assembly/', import.meta.url);
  const names = readdirSync(folder).flatMap((file) => [
    ...readFileSync(new URL(file, folder), 'utf8').matchAll(/export function (\w+)/g),
  ]);
  expect(
    names.map(([, name]) => name).filter((name) => /Float(32|64)$|L[12]$/.test(name!)),
  ).toEqual([]);
});
