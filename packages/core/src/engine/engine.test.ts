import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Engine } from './engine.js';
import {
  bytesLoops,
  edgesLoops,
  instructionsOf,
  lagsLoops,
  mapsLoops,
  numbersLoops,
  rgbaLoops,
} from './loops.js';
import * as webAssembly from './webAssembly.js';

vi.mock('./webAssembly.js', { spy: true });
const instantiate = vi.mocked(webAssembly.instantiate);
const loops: readonly ((engine: Engine) => object)[] = [
  (engine) => numbersLoops(engine, 'float32'),
  (engine) => numbersLoops(engine, 'float64'),
  bytesLoops,
  (engine) => mapsLoops(engine, 'float32'),
  (engine) => mapsLoops(engine, 'float64'),
  (engine) => edgesLoops(engine, 'L1'),
  (engine) => edgesLoops(engine, 'L2'),
  rgbaLoops,
  lagsLoops,
];

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
  // What tells whether the host has SIMD.
  expect(instantiate).toHaveBeenCalledTimes(1);
  for (const started of loops) expect(started(engine)).toBe(started(engine));
  // Float32 is tried twice where the host has no relaxed SIMD.
  const relaxed = instructionsOf(engine) === 'relaxed-simd';
  expect(instantiate).toHaveBeenCalledTimes(1 + loops.length + (relaxed ? 0 : 1));
  expect(new Set(instantiate.mock.calls.map(([, memory]) => memory))).toEqual(
    new Set([engine.memory]),
  );
});

test('has the same loops for both number types, and for both norms', async () => {
  const engine = (await freshEngine())!;
  const names = loops.map((started) => Object.keys(started(engine)));
  const [float32, float64, , maps32, maps64, L1, L2] = names;
  expect(float64).toEqual(float32);
  expect(maps64).toEqual(maps32);
  expect(L2).toEqual(L1);
});

test('keeps the constants of its modules apart, and below what is laid out', async () => {
  const engine = (await freshEngine())!;
  const bytes = new Uint8Array(engine.memory.buffer);
  const written = loops.map((started) => {
    bytes.fill(0);
    const before = instantiate.mock.calls.length;
    expect(started(engine)).toBeDefined();
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
  const engine = (await freshEngine())!;
  instantiate.mockReturnValueOnce(undefined);
  expect(numbersLoops(engine, 'float32')).toBeDefined();
  expect(instructionsOf(engine)).toBe('simd');
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
