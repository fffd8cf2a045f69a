import type { Method } from './candidates.js';
import type { Precision } from './memory.js';

/**
 * What a method costs in nanoseconds: `call` once, `output` for each number of the result, and
 * `product` for each product that is summed into one. Measured by `bench/crossovers.js` (the fit is
 * in `bench/results/crossovers.json`); only the ratios matter.
 */
export interface Cost {
  readonly call: number;
  readonly output: number;
  readonly product: number;
}

/** The costs of each method, by number type. */
export const costs: Readonly<Record<Precision, Readonly<Record<Method, Cost>>>> = {
  float32: {
    reference: { call: 0, output: 3.7, product: 1.5 },
    dense: { call: 1700, output: 0.32, product: 0.042 },
    sparse: { call: 2600, output: 0.44, product: 0.057 },
    separable: { call: 1200, output: 0.29, product: 0.054 },
    box: { call: 2000, output: 0.28, product: 0.34 },
    fft: { call: 8300, output: 0.58, product: 0.13 },
    whole: { call: 2600, output: 0.12, product: 0.019 },
  },
  float64: {
    reference: { call: 0, output: 2.4, product: 2.6 },
    dense: { call: 1400, output: 0.77, product: 0.086 },
    sparse: { call: 2600, output: 1.0, product: 0.12 },
    separable: { call: 1300, output: 0.83, product: 0.1 },
    box: { call: 1200, output: 1.1, product: 0.63 },
    fft: { call: 10_000, output: 1.2, product: 0.26 },
    whole: { call: 2600, output: 0.12, product: 0.019 },
  },
};

/** In nanoseconds: what a row of each further channel costs besides, with its border. */
export const furtherRow = 75;

/**
 * In nanoseconds: work that the reference does in less is left to it. A call of the engine would take a
 * tenth of that, but small results, which people read digit by digit, stay summed in double precision.
 */
export const leftToReference = 20_000;

/** The costs of many filters at once, which are counted in fours. */
export interface BankCost extends Cost {
  /** For each filter and channel, whose kernel is made ready once. */
  readonly kernel: number;
}

/** The costs of `correlateFilters`. */
export const filtersCosts: Readonly<Record<Precision, BankCost>> = {
  float32: { call: 4700, kernel: 23, output: 0.64, product: 0.048 },
  float64: { call: 3200, kernel: 25, output: 1.4, product: 0.095 },
};

/** The costs of `correlateWinograd`, of 4 products for each 9. */
export const winogradCosts: Readonly<Record<Precision, BankCost>> = {
  float32: { call: 3600, kernel: 21, output: 2.3, product: 0.049 },
  float64: { call: 3500, kernel: 20, output: 4, product: 0.1 },
};
