import type { Correlation } from '../formula/correlation.js';
import { type Candidate, candidates, type Method, type Misfit } from './candidates.js';
import { correlateReference } from './correlateReference.js';
import { costs, furtherRow, leftToReference } from './costs.js';
import { type Instructions, startEngine } from './engine.js';
import type { Tile } from './fftTile.js';
import type { Precision } from './memory.js';
import { precisionOf } from './precision.js';

const tooSmall = 'not started for so little work';
const noEngine = 'this host runs no WebAssembly with SIMD';

/** How one correlation is computed, and what else was thought of. */
export interface PlannedCorrelation {
  readonly method: Method;
  readonly precision: Precision;
  readonly instructions: Instructions | 'none';
  /** The tiles of 'fft'. */
  readonly tile: Tile | undefined;
  readonly compared: readonly (Candidate & { readonly nanoseconds: number })[];
  readonly misfits: readonly Misfit[];
  readonly run: () => void;
}

/**
 * Chooses the method that costs least by `costs`. The engine is not even started for work that the
 * reference does in next to no time (`leftToReference`).
 */
export function planCorrelation(work: Correlation): PlannedCorrelation {
  const { geometry, layers } = work;
  const precision = precisionOf(work);
  const outputs = geometry.rows * geometry.cols;
  const withCost = (candidate: Candidate) => {
    const { call, output, product } = costs[precision][candidate.method];
    const rows = (layers.length - 1) * geometry.rows * furtherRow;
    const sums = outputs * (output + product * candidate.products);
    return { ...candidate, nanoseconds: call + rows + sums };
  };
  const reference = withCost({
    method: 'reference',
    products: layers.length * layers[0]!.kernel.data.length,
    run: () => correlateReference(work),
  });
  const small = reference.nanoseconds < leftToReference;
  const engine = small ? undefined : startEngine();
  const methods = engine
    ? candidates(engine, precision, work)
    : [{ method: 'engine', misfit: small ? tooSmall : noEngine } as const];
  const compared = [reference, ...methods.filter((it) => 'run' in it).map(withCost)];
  const best = compared.reduce((a, b) => (b.nanoseconds < a.nanoseconds ? b : a));
  return {
    method: best.method,
    precision: best === reference ? 'float64' : precision,
    instructions: engine && best !== reference ? engine.instructions : 'none',
    tile: best.tile,
    compared,
    misfits: methods.filter((it) => 'misfit' in it),
    run: best.run,
  };
}

/** Computes as the plan of the whole says, whatever the size of this part of it. */
export function runMethod(method: Method, work: Correlation, tile?: Tile): void {
  const engine = method === 'reference' ? undefined : startEngine();
  const methods = engine ? candidates(engine, precisionOf(work), work, tile) : [];
  const planned = methods.find((it) => it.method === method);
  if (planned && 'run' in planned) planned.run();
  else correlateReference(work);
}
