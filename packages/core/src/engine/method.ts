import type { FilterBank } from '../formula/filterBank.js';
import type { Engine } from './engine.js';
import type { Tile } from './fftTile.js';
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
  /** For each row of the result, whatever its length; default 20. */
  readonly row?: number;
  /** How many outputs of a row are computed together: the last ones are rounded up; default 1. */
  readonly tile?: number;
  /** For each filter and channel, whose kernel is made ready once; default 0. */
  readonly kernel?: number;
}

/** The costs of a method, by number type. */
export type Costs = Readonly<Record<Precision, Cost>>;

/** How a method computes a bank. */
export interface Fit {
  /** How many products it sums for each output; of 'fft', how many numbers its passes touch. */
  readonly products: number;
  readonly nanoseconds: number;
  /** The tiles of 'fft': bands of whole rows of the same tiles have the bits of the whole. */
  readonly tile?: Tile;
  readonly run: (engine: Engine) => void;
}

/** A method of the engine: one file with what it fits, what that costs, and how it is done. */
export interface Method<Name extends string = string> {
  readonly name: Name;
  /**
   * How the bank is computed, or the reason why it is not.
   *
   * @param tile That of the whole, where the bank is a band of it.
   */
  fit(bank: FilterBank, precision: Precision, tile?: Tile): Fit | string;
}

/** In nanoseconds: what a row of each further channel costs besides, with its border. */
const furtherRow = 75;

/** In nanoseconds: a number of a row that is fetched by the border rule. */
const numberOutside = 2;

/** How one filter is computed: by so many products an output, over the rows of its channels. */
export function fitOfOne(
  cost: Cost,
  { filters, geometry }: FilterBank,
  products: number,
  run: Fit['run'],
): Fit {
  const { row = 20, tile = 1 } = cost;
  const outside = (filters.cols - 1) * geometry.dilation[1] * numberOutside;
  const perRow = row + outside + (filters.channels - 1) * furtherRow;
  const outputs = geometry.rows * Math.ceil(geometry.cols / tile) * tile;
  const sums = outputs * (cost.output + cost.product * products);
  return { products, nanoseconds: cost.call + geometry.rows * perRow + sums, run };
}

/** How the filters of a bank are computed together, which are counted in fours. */
export function fitOfFours(
  cost: Cost,
  { filters, groups, geometry }: FilterBank,
  products: number,
  run: Fit['run'],
): Fit {
  const inFours = groups * 4 * Math.ceil(filters.count / groups / 4);
  const kernels = inFours * filters.channels * (cost.kernel ?? 0);
  const outputs = geometry.rows * geometry.cols * inFours;
  const sums = outputs * (cost.output + cost.product * products);
  return { products, nanoseconds: cost.call + kernels + sums, run };
}

/** The reason against a method that takes no steps. */
export const steps = 'stride or dilation is not 1';

/** Whether the kernel moves by one, over neighbouring elements. */
export function stepsByOne({ geometry: { stride, dilation } }: FilterBank): boolean {
  return Math.max(...stride, ...dilation) === 1;
}
