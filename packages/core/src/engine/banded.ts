import type { Term } from '../formula/correlation.js';
import { bankOf, type FilterBank } from '../formula/filterBank.js';
import type { Geometry } from '../formula/geometry.js';
import type { NumericArray } from '../matrix/types.js';
import { planBank, runMethod } from './planBank.js';

/** A result that is computed rows by rows: however it is cut, its bits are the same. */
export interface Banded {
  readonly rows: number;
  readonly cols: number;
  /** A band starts at a multiple of so many rows. */
  readonly step: number;
  /** About how long a row takes. */
  readonly rowNanoseconds: number;
  /** Computes `out.length / cols` rows, from the row `first` on. */
  compute(first: number, out: NumericArray): void;
}

/** A correlation without its destination, rows by rows. `like` has the type of the destination. */
export function bandedCorrelation(
  terms: readonly Term[],
  geometry: Geometry,
  like: NumericArray,
): Banded {
  const { rows, cols } = geometry;
  const whole = bankOf({ terms, geometry, out: like.subarray(0, 0), bias: 0 });
  const { method, tile, compared } = planBank(whole);
  const { nanoseconds } = compared.find((it) => it.method === method)!;
  return {
    rows,
    cols,
    step: bandStep(whole, tile),
    rowNanoseconds: nanoseconds / rows,
    compute: (first, out) => runMethod(method, bandOf(whole, first, out), tile),
  };
}

/** Bands of whole rows of tiles have the bits of the whole; without tiles a band starts anywhere. */
export function bandStep(bank: FilterBank, tile: { readonly rows: number } | undefined): number {
  return tile ? tile.rows - bank.filters.rows + 1 : 1;
}

/** The part of a bank with one filter whose rows begin at `first` and fill `out`. */
export function bandOf(bank: FilterBank, first: number, out: NumericArray): FilterBank {
  const { geometry } = bank;
  const rows = out.length / geometry.cols;
  const top = geometry.top + first * geometry.stride[0];
  return { ...bank, geometry: { ...geometry, rows, top }, out };
}
