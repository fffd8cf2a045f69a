import { planBank } from '../engine/planBank.js';
import type { Term } from '../formula/correlation.js';
import { bankOf } from '../formula/filterBank.js';
import type { Geometry } from '../formula/geometry.js';
import type { NumericArray } from '../matrix/types.js';

/**
 * The one pass that every correlation of the core is made of, by whichever method is fastest:
 * `Correlation` has the formula.
 *
 * @param out Row-major, `geometry.rows × geometry.cols`; must not overlap the images.
 */
export function correlatePlanes(
  terms: readonly Term[],
  geometry: Geometry,
  out: NumericArray,
  bias = 0,
): void {
  planBank(bankOf({ terms, geometry, out, bias })).run();
}
