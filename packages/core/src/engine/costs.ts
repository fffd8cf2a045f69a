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
    reference: { call: 0, output: 4.3, product: 1.5 },
    dense: { call: 1800, output: 0.45, product: 0.042 },
    sparse: { call: 2800, output: 0.54, product: 0.057 },
    separable: { call: 2200, output: 0.75, product: 0.063 },
    box: { call: 2000, output: 0.45, product: 0.36 },
    fft: { call: 8400, output: 0.56, product: 0.145 },
  },
  float64: {
    reference: { call: 0, output: 2.6, product: 2.6 },
    dense: { call: 1900, output: 0.87, product: 0.097 },
    sparse: { call: 2800, output: 1.3, product: 0.135 },
    separable: { call: 2500, output: 1.2, product: 0.15 },
    box: { call: 1400, output: 1.6, product: 0.57 },
    fft: { call: 10_600, output: 1.8, product: 0.24 },
  },
};

/**
 * In nanoseconds: work that the reference does in less is left to it. A call of the engine would take a
 * tenth of that, but small results, which people read digit by digit, stay summed in double precision.
 */
export const leftToReference = 20_000;

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
