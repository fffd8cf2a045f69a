import type { NumericArray } from '../matrix/types.js';
import { checkEngineModules, type EngineModuleName, type EngineModules } from './modules.js';
import { instantiate, newMemory, type WebAssemblyMemory } from './webAssembly.js';

/** The WebAssembly engine of this host: modules on one memory, each started at its first use. */
export interface Engine {
  readonly memory: WebAssemblyMemory;
  /** Up to which byte its memory is laid out for computations; what is kept lies above. */
  readonly room: number;
  /**
   * The exports of a module: the one that was handed in under its name, otherwise of its bytes. `undefined`
   * where the host does not know an instruction of it.
   */
  start(name: EngineModuleName, code: () => Uint8Array): object | undefined;
}

/** What a computation beside kept data may lay out; pages that nobody writes to take no memory. */
export const roomBesideKept = 2 ** 25;

let handedIn: EngineModules | undefined;
let started: { readonly engine: Engine | undefined } | undefined;
let keeping: { readonly engine: Engine | undefined } | undefined;

/**
 * The engine, started at the first call, or `undefined` where the host does not run it.
 *
 * @param operands What is read and written: where one of them is kept, the engine that keeps it.
 */
export function startEngine(...operands: readonly NumericArray[]): Engine | undefined {
  if (operands.some(isKept)) return keeping?.engine;
  started ??= { engine: build(Infinity) };
  return started.engine;
}

/** Whether an array lies in the memory in which data is kept. */
export function isKept({ buffer }: NumericArray): boolean {
  return buffer === keeping?.engine?.memory.buffer;
}

/**
 * The engine in whose memory data is kept: another one, whose memory does not grow while it computes,
 * because growing takes away the arrays on it.
 */
export function startKeeping(): Engine | undefined {
  keeping ??= { engine: build(roomBesideKept) };
  return keeping.engine;
}

/**
 * Hands in the engine's modules where the host compiles no bytes (workerd, a content security policy
 * without `wasm-unsafe-eval`): there the plain loops of TypeScript would compute. What is kept already
 * stays where it is.
 *
 * @param modules Compiled `WebAssembly.Module`s of the bytes that `engineModule` gives, by name: all of
 *   them, where one of `float32Relaxed` and `float32` is enough.
 * @throws TypeError or RangeError for an unknown name, a missing module, or one that is not compiled.
 * @example
 * ```ts
 * const names = engineModuleNames.filter((name) => WebAssembly.validate(engineModule(name)));
 * const compiled = names.map((name) => [name, new WebAssembly.Module(engineModule(name))]);
 * useEngineModules(Object.fromEntries(compiled));
 * ```
 */
export function useEngineModules(modules: EngineModules): void {
  handedIn = checkEngineModules(modules);
  started = undefined;
  if (!keeping?.engine) keeping = undefined;
}

/** Computes on an engine; where its room is too small, on the one that keeps nothing. */
export function computeOn(engine: Engine, compute: (engine: Engine) => void): void {
  try {
    compute(engine);
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error;
    compute(startEngine()!);
  }
}

/** Thrown before anything is computed. */
export class NoRoom extends Error {}

function build(room: number): Engine | undefined {
  const memory = newMemory();
  if (!memory || !(handedIn || instantiate(simd, memory))) return undefined;
  const started = new Map<EngineModuleName, object | undefined>();
  return {
    memory,
    room,
    start(name, code) {
      if (!started.has(name)) started.set(name, instantiate(handedIn?.[name] ?? code(), memory));
      return started.get(name);
    },
  };
}

/** The smallest module with instructions of SIMD, which tells whether the host compiles them. */
const simd = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  // One type, [] → v128, and one function of it: i8x16.splat(0), i8x16.popcnt.
  ...[1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);
