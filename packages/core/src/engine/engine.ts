import { decodeBase64 } from './decodeBase64.js';
import {
  type BytesLoops,
  bytes,
  type EdgesLoops,
  float32,
  float32Relaxed,
  float64,
  L1,
  L2,
  type NumbersLoops,
} from './generated/loops.js';
import { instantiate, newMemory, type WebAssemblyMemory } from './webAssembly.js';

/** The instructions that the engine runs on. */
export type Instructions = 'simd' | 'relaxed-simd';

/** The WebAssembly engine of this host: modules on one memory, each started at its first use. */
export interface Engine {
  readonly instructions: Instructions;
  readonly memory: WebAssemblyMemory;
  readonly float32: NumbersLoops;
  readonly float64: NumbersLoops;
  readonly L1: EdgesLoops;
  readonly L2: EdgesLoops;
  readonly bytes: BytesLoops;
}

let started: { readonly engine: Engine | undefined } | undefined;

/**
 * The engine, started at the first call, or `undefined` where the host does not run it. Relaxed
 * SIMD, whose multiply and add are one instruction, is taken where the host has it.
 */
export function startEngine(): Engine | undefined {
  started ??= { engine: build() };
  return started.engine;
}

function build(): Engine | undefined {
  const memory = newMemory();
  if (!memory) return undefined;
  const start = (text: string) => instantiate(decodeBase64(text), memory);
  const relaxed = start(float32Relaxed);
  const loops = relaxed ?? start(float32);
  if (!loops) return undefined;
  const engine = { instructions: relaxed ? 'relaxed-simd' : 'simd', memory, float32: loops };
  for (const [name, text] of Object.entries({ float64, L1, L2, bytes })) {
    Object.defineProperty(engine, name, {
      configurable: true,
      get() {
        const value = start(text);
        Object.defineProperty(engine, name, { value });
        return value;
      },
    });
  }
  return engine as Engine;
}
