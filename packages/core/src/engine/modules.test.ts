import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  bytesLoops,
  edgesLoops,
  instructionsOf,
  lagsLoops,
  mapsLoops,
  numbersLoops,
  rgbaLoops,
} from './loops.js';
import { type EngineModules, engineModule, engineModuleNames } from './modules.js';

interface Host {
  Module: (new (bytes: Uint8Array) => object) & { imports(module: object): unknown };
}

/** WebAssembly, which neither the core's own types nor Node's have as a value. */
const host = (globalThis as unknown as { readonly WebAssembly: Host }).WebAssembly;

/** What this Node compiles: version 20 has no relaxed SIMD. */
const compiled = (): EngineModules =>
  Object.fromEntries(
    engineModuleNames.flatMap((name) => {
      try {
        return [[name, new host.Module(engineModule(name))] as const];
      } catch (error) {
        if (name === 'float32Relaxed') return [];
        throw error;
      }
    }),
  );

test('gives the bytes of each module, which compile', () => {
  const sizes = engineModuleNames.map((name) => engineModule(name).length);
  expect(new Set(sizes).size).toBe(engineModuleNames.length);
  for (const module of Object.values(compiled())) {
    expect(host.Module.imports(module)).toEqual([
      { module: 'env', name: 'memory', kind: 'memory' },
    ]);
  }
  expect(() => engineModule('float16' as never)).toThrow(/^name must be .*got "?'?float16/);
});

describe('on a host that compiles no bytes', () => {
  const modules = compiled();
  const { Module } = host;

  beforeEach(() => {
    vi.resetModules();
    host.Module = class {
      constructor() {
        throw new Error('Wasm code generation disallowed by embedder');
      }
    } as never;
    return () => {
      host.Module = Module;
    };
  });

  test('the engine runs on modules that are handed in, also after a first call without', async () => {
    const { startEngine, useEngineModules } = await import('./engine.js');
    expect(startEngine()).toBeUndefined();
    useEngineModules(modules);
    const engine = startEngine()!;
    for (const precision of ['float32', 'float64'] as const) {
      expect(numbersLoops(engine, precision)).toBeDefined();
      expect(mapsLoops(engine, precision)).toBeDefined();
    }
    for (const norm of ['L1', 'L2'] as const) expect(edgesLoops(engine, norm)).toBeDefined();
    expect(bytesLoops(engine)).toBeDefined();
    expect(rgbaLoops(engine)).toBeDefined();
    expect(lagsLoops(engine)).toBeDefined();
  });

  test('kept matrices lie in the memory of the engine that was handed in', async () => {
    const { isKept, useEngineModules } = await import('./engine.js');
    const { allocate } = await import('./keep.js');
    expect(isKept(allocate({ rows: 1, cols: 1 }).data)).toBe(false);
    useEngineModules(modules);
    expect(isKept(allocate({ rows: 1, cols: 1 }).data)).toBe(true);
  });

  test('plain SIMD is enough', async () => {
    const { startEngine, useEngineModules } = await import('./engine.js');
    useEngineModules({ ...modules, float32Relaxed: undefined as never });
    expect(instructionsOf(startEngine()!)).toBe('simd');
  });

  test('what is missing, unknown or not compiled is named', async () => {
    const { useEngineModules } = await import('./engine.js');
    const { float32Relaxed, float32, L1, ...others } = modules;
    expect(() => useEngineModules(others)).toThrow('modules must have float32Relaxed, L1 too');
    expect(() => useEngineModules({ ...modules, L3: modules.L2 } as never)).toThrow(
      'a name in modules must be',
    );
    expect(() => useEngineModules({ ...modules, bytes: new Uint8Array(2) })).toThrow(
      'modules.bytes must be a compiled WebAssembly.Module, got',
    );
    expect(() => useEngineModules(undefined as never)).toThrow('modules must be an object');
  });
});
