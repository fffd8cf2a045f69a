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
    reference: { call: 0, output: 2, product: 0.7 },
    dense: { call: 4000, output: 0.35, product: 0.046 },
    sparse: { call: 4000, output: 0.5, product: 0.055 },
    separable: { call: 4000, output: 0.6, product: 0.055 },
    box: { call: 4000, output: 1, product: 0.2 },
    fft: { call: 10_000, output: 0.5, product: 0.19 },
  },
  float64: {
    reference: { call: 0, output: 2, product: 0.7 },
    dense: { call: 4000, output: 0.7, product: 0.092 },
    sparse: { call: 4000, output: 1, product: 0.11 },
    separable: { call: 4000, output: 1.2, product: 0.11 },
    box: { call: 4000, output: 2, product: 0.4 },
    fft: { call: 10_000, output: 1, product: 0.33 },
  },
};

/** The costs of many filters at once (`correlateFilters`), whose outputs are counted in fours. */
export const filtersCosts: Readonly<Record<Precision, Cost>> = {
  float32: { call: 8000, output: 0.25, product: 0.042 },
  float64: { call: 8000, output: 0.5, product: 0.084 },
};

/** The costs of `correlateWinograd`, counted as those of many filters at once. */
export const winogradCosts: Readonly<Record<Precision, Cost>> = {
  float32: { call: 16_000, output: 3, product: 0.042 },
  float64: { call: 16_000, output: 6, product: 0.084 },
};
