import { type FilterBank, oneFilter } from '../formula/filterBank.js';
import { type BankCost, costs, filtersCosts, winogradCosts } from './costs.js';
import { correlateDepthwise } from './depthwise.js';
import { type Engine, startEngine } from './engine.js';
import { correlateFilters } from './layers.js';
import { bytesOf, type Precision } from './memory.js';
import { planCorrelation } from './plan.js';
import { precisionOf } from './precision.js';
import { correlateWinograd } from './winograd.js';

/**
 * The ways in which a layer can be computed: each filter as a correlation of its own, or all of them
 * on one reading of the input.
 */
export type BankMethod = 'one by one' | 'depthwise' | 'filters' | 'winograd';

type Compute = (engine: Engine, precision: Precision, bank: FilterBank) => void;

interface Option {
  readonly method: BankMethod;
  readonly nanoseconds: number;
  readonly run: () => void;
}

/** How a layer is computed, and what else was thought of. */
export interface PlannedBank {
  readonly method: BankMethod;
  readonly compared: readonly Option[];
  readonly run: () => void;
}

/** More than this in eight rows of all channels and filters, and their strips are not held at once. */
const mostBytes = 2 ** 28;

/** Whether a layer takes every product, or fewer by Winograd's minimal filtering. */
export type Algorithm = 'auto' | 'direct' | 'winograd';

/**
 * Chooses the method that costs least by `costs`. `'auto'` leaves Winograd's, which rounds otherwise,
 * out in Float64. Where the engine does not run, the filters are computed one by one.
 */
export function planBank(bank: FilterBank, algorithm: Algorithm): PlannedBank {
  const { images, filters, geometry, out } = bank;
  const precision = precisionOf({ layers: [{ image: images[0]!, kernel: filters }], out });
  const { compared: single } = planCorrelation(oneFilter(bank, 0));
  const oneByOne: Option = {
    method: 'one by one',
    nanoseconds: filters.count * Math.min(...single.map(({ nanoseconds }) => nanoseconds)),
    run: () => {
      for (let o = 0; o < filters.count; o++) planCorrelation(oneFilter(bank, o)).run();
    },
  };
  const inputCols = geometry.cols * geometry.stride[1] + filters.cols * geometry.dilation[1];
  const numbersPerRow =
    images.length * geometry.stride[0] * inputCols + filters.count * geometry.cols;
  const fits = 8 * numbersPerRow * bytesOf[precision] <= mostBytes;
  const small = oneByOne.nanoseconds < filtersCosts[precision].call && algorithm !== 'winograd';
  const engine = small || !fits ? undefined : startEngine();
  const together = engine ? methodsFor(engine, precision, bank) : [];
  const compared = [oneByOne, ...together];
  const wanted = compared.filter(({ method }) => {
    if (algorithm === 'auto') return method !== 'winograd' || precision === 'float32';
    return (method === 'winograd') === (algorithm === 'winograd');
  });
  const best = wanted.reduce(
    (a, b) => (b.nanoseconds < a.nanoseconds ? b : a),
    wanted[0] ?? oneByOne,
  );
  return { method: best.method, compared, run: best.run };
}

/** The methods of the engine that fit a bank. */
function methodsFor(engine: Engine, precision: Precision, bank: FilterBank): Option[] {
  const { filters, groups, geometry } = bank;
  const outputs = geometry.rows * geometry.cols;
  const products = filters.channels * filters.rows * filters.cols;
  const stepsByOne = Math.max(...geometry.stride, ...geometry.dilation) === 1;
  const methods: Option[] = [];
  const add = (method: BankMethod, run: Compute, once: number, eachOutput: number) => {
    const nanoseconds = once + outputs * eachOutput;
    methods.push({ method, nanoseconds, run: () => run(engine, precision, bank) });
  };
  const addBank = (method: BankMethod, run: Compute, cost: BankCost, sums: number) => {
    const inFours = groups * 4 * Math.ceil(filters.count / groups / 4);
    const once = cost.call + inFours * filters.channels * cost.kernel;
    add(method, run, once, inFours * (cost.output + cost.product * sums));
  };
  addBank('filters', correlateFilters, filtersCosts[precision], products);
  if (filters.channels === 1) {
    const cost = costs[precision][stepsByOne ? 'dense' : 'sparse'];
    const eachOutput = filters.count * (cost.output + cost.product * products);
    add('depthwise', correlateDepthwise, cost.call, eachOutput);
  }
  if (stepsByOne && filters.rows === 3 && filters.cols === 3) {
    // 16 products for each four outputs of a channel, and four outputs' share of the transforms.
    addBank('winograd', correlateWinograd, winogradCosts[precision], (products * 4) / 9);
  }
  return methods;
}
