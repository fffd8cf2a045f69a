import { decodeBase64 } from './decodeBase64.js';
import { relaxedSimd } from './generated/relaxedSimd.js';
import { simd } from './generated/simd.js';
import { instantiate, type WebAssemblyMemory } from './webAssembly.js';

/** The functions of `assembly/index.ts`; all places are byte offsets in the memory. */
export interface EngineExports {
  readonly memory: WebAssemblyMemory;
  readonly denseFloat32: DenseMethod;
  readonly denseFloat64: DenseMethod;
  readonly tapsFloat32: TapsMethod;
  readonly tapsFloat64: TapsMethod;
  readonly finiteFloat32: FiniteTest;
  readonly finiteFloat64: FiniteTest;
  readonly windowsFloat32: WindowSums;
  readonly windowsFloat64: WindowSums;
  readonly addFloat32: LineSum;
  readonly addFloat64: LineSum;
  readonly scaleFloat32: LineScale;
  readonly scaleFloat64: LineScale;
}

type WindowSums = (line: number, length: number, width: number, sums: number) => void;
type LineSum = (a: number, b: number, out: number, length: number) => void;
type LineScale = (line: number, weight: number, bias: number, length: number) => void;

type FiniteTest = (at: number, bytes: number) => number;

type DenseMethod = (
  source: number,
  planeBytes: number,
  rowBytes: number,
  planes: number,
  weights: number,
  kernelRows: number,
  kernelCols: number,
  out: number,
  rows: number,
  cols: number,
  bias: number,
) => void;

type TapsMethod = (
  source: number,
  places: number,
  weights: number,
  taps: number,
  out: number,
  cols: number,
  bias: number,
) => void;

/** The instructions that the engine runs on. */
export type Instructions = 'simd' | 'relaxed-simd';

/** The WebAssembly engine of this host. */
export interface Engine {
  readonly instructions: Instructions;
  readonly exports: EngineExports;
}

let started: { readonly engine: Engine | undefined } | undefined;

/**
 * The engine, started at the first call, or `undefined` where the host does not run it. Relaxed
 * SIMD, whose multiply and add are one instruction, is taken where the host has it.
 */
export function startEngine(): Engine | undefined {
  started ??= { engine: build('relaxed-simd', relaxedSimd) ?? build('simd', simd) };
  return started.engine;
}

function build(instructions: Instructions, module: string): Engine | undefined {
  const exports = instantiate(decodeBase64(module)) as EngineExports | undefined;
  return exports && { instructions, exports };
}
