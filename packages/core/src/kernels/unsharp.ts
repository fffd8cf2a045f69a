import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import type { Matrix } from '../matrix/types.js';
import { type GaussianOptions, gaussian } from './gaussian.js';

/** Options of `unsharp`. */
export interface UnsharpOptions extends GaussianOptions {
  /** The standard deviation of the blur in pixels, from 0.01 to 127. */
  readonly sigma: number;
  /** How much of the difference to the blurred image is added, from 0 to 1000; default 1. */
  readonly amount?: number;
}

/**
 * The unsharp mask: the image plus `amount` times its difference from a blurred copy.
 *
 *     w = (1 + amount) · identity − amount · gaussian(sigma)
 *
 * The formula of `skimage.filters.unsharp_mask`. Source: W. F. Schreiber, Wirephoto Quality
 * Improvement by Unsharp Masking, Pattern Recognition 2(2), 1970.
 *
 * @returns Weights that sum to 1, of the size of `gaussian`.
 * @throws TypeError or RangeError that names the option, what was expected and what came.
 * @example
 * ```ts
 * unsharp({ sigma: 1, amount: 2, size: [1, 3] }).data; // Float64Array [-0.548…, 2.096…, -0.548…]
 * ```
 */
export function unsharp(options: UnsharpOptions): Matrix<Float64Array> {
  checkOptions('options', options, ['sigma', 'amount', 'size']);
  const { sigma, amount = 1, ...size } = options;
  checkNumber('amount', amount, { atLeast: 0, atMost: 1000 });
  const { rows, cols, data } = gaussian(sigma, size);
  const weights = data.map((weight) => 0 - amount * weight);
  weights[(weights.length - 1) / 2]! += 1 + amount;
  return { rows, cols, data: weights };
}
