import type { Pair } from '../check/checkPair.js';
import type { Matrix } from '../matrix/types.js';
import { checkSize } from './checkSize.js';
import { outer } from './outer.js';

/**
 * The binomial kernel, an approximation of the Gaussian in binary fractions:
 *
 *     w[i, j] = C(rows − 1, i) · C(cols − 1, j) / 2^(rows + cols − 2)
 *
 * A side of `n` has the variance `(n − 1) / 4`. Source: P. J. Burt and E. H. Adelson, The Laplacian
 * Pyramid as a Compact Image Code, 1983 (the 5×5 one).
 *
 * @param size Rows and columns, odd or even, up to 1023; default 3.
 * @returns Weights that sum to 1, exact for sides up to 25.
 * @throws TypeError or RangeError for any other size.
 * @example
 * ```ts
 * toRows(binomial([1, 3])); // [[0.25, 0.5, 0.25]]
 * ```
 */
export function binomial(size: Pair = 3): Matrix<Float64Array> {
  const [rows, cols] = checkSize(size);
  return outer(binomialWeights(rows), binomialWeights(cols));
}

/** A row of Pascal's triangle over its sum: each row is the mean of two shifted copies of the last. */
export function binomialWeights(size: number): number[] {
  const weights = [1];
  for (let n = 1; n < size; n++) {
    weights.push(0);
    for (let k = n; k >= 0; k--) weights[k] = (weights[k]! + (weights[k - 1] ?? 0)) / 2;
  }
  return weights;
}
