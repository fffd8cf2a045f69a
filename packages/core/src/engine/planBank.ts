import type { Correlation } from '../formula/correlation.js';
import { bankOf, type FilterBank, oneFilter, oneOf } from '../formula/filterBank.js';
import { filtersCosts } from './correlateFilters.js';
import { correlateReference, reference } from './correlateReference.js';
import { computeOn, startEngine } from './engine.js';
import type { Tile } from './fftTile.js';
import { instructionsOf } from './loops.js';
import { bytesOf, type Precision } from './memory.js';
import type { Fit } from './method.js';
import { forOneFilter, forSeveralFilters, type MethodName, winograd } from './methods.js';
import type { Instructions } from './modules.js';
import { precisionOf } from './precision.js';

/** Whether a layer takes every product, or fewer by Winograd's minimal filtering. */
export type Algorithm = 'auto' | 'direct' | 'winograd';

/** A method that does not fit, and why; `'engine'` stands for all but the reference. */
export interface Misfit {
  readonly method: MethodName | 'engine';
  readonly misfit: string;
}

/** A method that fits a bank. */
export interface Candidate extends Fit {
  readonly method: MethodName;
}

/** How a bank is computed, and what else was thought of. */
export interface PlannedBank {
  readonly method: MethodName;
  readonly precision: Precision;
  readonly instructions: Instructions | 'none';
  /** The tiles of 'fft'. */
  readonly tile: Tile | undefined;
  readonly compared: readonly Candidate[];
  readonly misfits: readonly Misfit[];
  readonly run: () => void;
}

const tooSmall = 'not started for so little work';
const noEngine = 'this host runs no WebAssembly with SIMD';

/**
 * In nanoseconds: one filter that the reference does in less is left to it. A call of the engine would
 * take a tenth of that, but small results, which people read digit by digit, stay summed in double
 * precision.
 */
const leftToReference = 20_000;

/** More numbers than this in a row, and a strip of a few rows no longer fits into a cache. */
const widest = 2 ** 20;

/** More than this in eight rows of all channels and filters, and their strips are not held at once. */
const mostBytes = 2 ** 28;

/**
 * Chooses the method that costs least: of a bank with one filter among those for a correlation, of
 * several among those on one reading of the input and each filter separately. `'auto'` leaves
 * Winograd's, which rounds otherwise, out in Float64. The engine is not even started for work that is
 * done in next to no time.
 */
export function planBank(bank: FilterBank, algorithm: Algorithm = 'auto'): PlannedBank {
  const precision = precisionOf(bank);
  const base = bank.filters.count === 1 ? referenceOf(bank, precision) : oneByOne(bank);
  const little = base.method === 'reference' ? leftToReference : filtersCosts[precision].call;
  const misfit =
    base.nanoseconds < little && algorithm !== 'winograd' ? tooSmall : tooLarge(bank, precision);
  const engine = misfit ? undefined : startEngine(...operandsOf(bank));
  const candidates: Candidate[] = [];
  const misfits: Misfit[] = [];
  for (const { name, fit } of engine ? methodsFor(bank, precision, algorithm) : []) {
    const found = fit(bank, precision);
    if (typeof found === 'string') misfits.push({ method: name, misfit: found });
    else candidates.push({ ...found, method: name });
  }
  if (!engine) misfits.push({ method: 'engine', misfit: misfit ?? noEngine });
  const compared = [base, ...candidates];
  const wanted = algorithm === 'winograd' && candidates.length > 0 ? candidates : compared;
  const best = wanted.reduce((a, b) => (b.nanoseconds < a.nanoseconds ? b : a));
  const isBase = best === base;
  const vectors = precision === 'float32' && engine ? instructionsOf(engine) : 'simd';
  return {
    method: best.method,
    precision: best.method === 'reference' ? 'float64' : precision,
    instructions: isBase ? 'none' : vectors,
    tile: best.tile,
    compared,
    misfits,
    // The base needs no engine.
    run: () => (isBase ? best.run(engine!) : computeOn(engine!, best.run)),
  };
}

/** Computes a correlation by whichever method is fastest. */
export function runCorrelation(work: Correlation): void {
  planBank(bankOf(work)).run();
}

/** Computes as the plan of the whole says, whatever the size of this part of it. */
export function runMethod(method: MethodName, bank: FilterBank, tile?: Tile): void {
  if (method === 'one by one') {
    oneByOne(bank).run(startEngine()!);
    return;
  }
  const engine = method === 'reference' ? undefined : startEngine(...operandsOf(bank));
  const methods = [...forOneFilter, ...forSeveralFilters, winograd];
  const found = engine && methods.find(({ name }) => name === method);
  const fit = found?.fit(bank, precisionOf(bank), tile);
  if (engine && typeof fit === 'object') computeOn(engine, fit.run);
  else correlateReference(oneFilter(bank));
}

/** What is read and written that may be kept. */
function operandsOf({ images, out }: FilterBank) {
  return [...images.map(({ data }) => data), out];
}

function methodsFor(bank: FilterBank, precision: Precision, algorithm: Algorithm) {
  if (algorithm === 'winograd') return [winograd];
  if (bank.filters.count === 1) return forOneFilter;
  const rounds = algorithm === 'auto' && precision === 'float32';
  return rounds ? [...forSeveralFilters, winograd] : forSeveralFilters;
}

function referenceOf(bank: FilterBank, precision: Precision): Candidate {
  return { method: 'reference', ...reference(bank, precision) };
}

/** Each filter separately: the first one tells what they cost. */
function oneByOne(bank: FilterBank): Candidate {
  const { count } = bank.filters;
  const first = planBank(oneOf(bank, 0));
  const best = first.compared.find(({ method }) => method === first.method)!;
  return {
    method: 'one by one',
    products: best.products,
    nanoseconds: count * best.nanoseconds,
    run: () => {
      for (let o = 0; o < count; o++) planBank(oneOf(bank, o)).run();
    },
  };
}

/** Why the strips of a bank do not fit into a cache, or into memory. */
function tooLarge({ images, filters, geometry }: FilterBank, precision: Precision) {
  if (filters.count === 1) {
    return Math.max(geometry.cols, images[0]!.cols) > widest
      ? `a row has more than ${widest} numbers`
      : undefined;
  }
  const inputCols = geometry.cols * geometry.stride[1] + filters.cols * geometry.dilation[1];
  const numbers = images.length * geometry.stride[0] * inputCols + filters.count * geometry.cols;
  return 8 * numbers * bytesOf[precision] > mostBytes
    ? `eight rows of all channels and filters take more than ${mostBytes} bytes`
    : undefined;
}
