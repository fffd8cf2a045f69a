import { decodeBase64 } from './decodeBase64.js';
import { relaxedSimd } from './generated/relaxedSimd.js';
import { simd } from './generated/simd.js';
import { instantiate, type WebAssemblyMemory } from './webAssembly.js';

/** The functions of `assembly/index.ts`; all places are byte offsets in the memory. */
export interface EngineExports extends WholeLoops, ShowLoops {
  readonly memory: WebAssemblyMemory;
  readonly denseFloat32: DenseMethod;
  readonly denseFloat64: DenseMethod;
  readonly columnFloat32: ColumnMethod;
  readonly columnFloat64: ColumnMethod;
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
  readonly grayRowsUint8: GrayRows;
  readonly grayRowsInt16: GrayRows;
  readonly widenRows: GrayRows;
  readonly edgeRowsL1: EdgeRows;
  readonly edgeRowsL2: EdgeRows;
  readonly edgesAboveL1: EdgesAbove;
  readonly edgesAboveL2: EdgesAbove;
  readonly slopeRowsL1: SlopeRows;
  readonly slopeRowsL2: SlopeRows;
  readonly ridgeRowsL1: RidgeRows;
  readonly ridgeRowsL2: RidgeRows;
  readonly keepEdges: (at: number, bytes: number) => void;
  readonly kernelSpectrumFloat32: KernelSpectrum;
  readonly kernelSpectrumFloat64: KernelSpectrum;
  readonly tilesFloat32: TilesMethod;
  readonly filtersFloat32: FiltersMethod;
  readonly filtersFloat64: FiltersMethod;
  readonly blockFloat32: BlockSize;
  readonly blockFloat64: BlockSize;
  readonly tileFiltersFloat32: TileFilters;
  readonly tileFiltersFloat64: TileFilters;
  readonly winogradFloat32: WinogradMethod;
  readonly winogradFloat64: WinogradMethod;
  readonly tilesFloat64: TilesMethod;
}

/** `assembly/whole.ts` and `assembly/store.ts` */
interface WholeLoops {
  readonly sumInt16: WholeSums;
  readonly sumInt32: WholeSums;
  readonly clampInt16: (at: number, count: number) => void;
  readonly clampInt32: (at: number, count: number) => void;
  readonly wrapInt16: (at: number, count: number) => void;
  readonly scaleInt16: (at: number, count: number, scale: number) => void;
  readonly scaleInt32: (at: number, count: number, scale: number) => void;
  readonly clampFloat64: (at: number, count: number) => void;
  readonly wrapFloat64: (at: number, count: number) => number;
}

type WholeSums = (
  source: number,
  pitch: number,
  taps: number,
  count: number,
  out: number,
  rows: number,
  cols: number,
) => void;

/** `assembly/show.ts` */
interface ShowLoops {
  readonly plainTones: (at: number, count: number, out: number, absolute: number) => void;
  readonly tonesFloat32: ShowTones;
  readonly tonesFloat64: ShowTones;
  readonly stepPixelsFloat32: ShowSteps;
  readonly stepPixelsFloat64: ShowSteps;
  readonly extremesFloat32: (at: number, count: number, extremes: number) => void;
  readonly extremesFloat64: (at: number, count: number, extremes: number) => void;
  readonly grayPixels: (at: number, count: number, out: number) => void;
  readonly bytePixels: (at: number, count: number, out: number, pixels: number) => void;
  readonly byteTones: (at: number, count: number, out: number, tones: number) => void;
  readonly mixPixels: (
    red: number,
    green: number,
    blue: number,
    alpha: number,
    count: number,
    out: number,
  ) => void;
}

type ShowTones = (
  at: number,
  count: number,
  out: number,
  absolute: number,
  low: number,
  scale: number,
  start: number,
) => void;

type ShowSteps = (
  at: number,
  count: number,
  out: number,
  unit: number,
  low: number,
  span: number,
  steps: number,
  pixels: number,
) => void;

type WindowSums = (line: number, length: number, width: number, sums: number) => void;
type LineSum = (a: number, b: number, out: number, length: number) => void;
type LineScale = (line: number, weight: number, bias: number, length: number) => void;

type KernelSpectrum = (
  weights: number,
  kernelRows: number,
  kernelCols: number,
  own: number,
  tileRows: number,
  tileCols: number,
  spectrum: number,
) => void;

type TilesMethod = (
  source: number,
  planeBytes: number,
  rowBytes: number,
  planes: number,
  own: number,
  tileRows: number,
  tileCols: number,
  kernelRows: number,
  kernelCols: number,
  out: number,
  outRowBytes: number,
  rows: number,
  cols: number,
  bias: number,
) => number;

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

type ColumnMethod = (
  lines: number,
  lineBytes: number,
  weights: number,
  kernelRows: number,
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

type GrayRows = (source: number, rows: number, cols: number, out: number, pitch: number) => void;

type EdgeRows = (
  gray: number,
  pitch: number,
  corner: number,
  side: number,
  out: number,
  rows: number,
  cols: number,
) => void;

type EdgesAbove = (
  gray: number,
  pitch: number,
  corner: number,
  side: number,
  level: number,
  out: number,
  rows: number,
  cols: number,
) => void;

type SlopeRows = (
  gray: number,
  pitch: number,
  x: number,
  y: number,
  length: number,
  rows: number,
  cols: number,
) => void;

type RidgeRows = (
  x: number,
  y: number,
  length: number,
  pitch: number,
  low: number,
  high: number,
  out: number,
  rows: number,
  cols: number,
  first: number,
  strong: number,
) => number;

type BlockSize = (left: number) => number;

type TileFilters = (
  filters: number,
  bias: number,
  count: number,
  planes: number,
  weights: number,
) => void;

type WinogradMethod = (
  source: number,
  planeBytes: number,
  rowBytes: number,
  planes: number,
  tileRows: number,
  tileCols: number,
  elements: number,
  tilesBytes: number,
  places: number,
  weights: number,
  filters: number,
  out: number,
  outPlaneBytes: number,
  cols: number,
) => void;

type FiltersMethod = (
  source: number,
  rowBytes: number,
  places: number,
  weights: number,
  taps: number,
  filters: number,
  out: number,
  outPlaneBytes: number,
  rows: number,
  cols: number,
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
