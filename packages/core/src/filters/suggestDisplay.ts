import type { Display } from '../image/display.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { MatrixLike } from '../matrix/types.js';

/**
 * How the response to a kernel is best shown: `'signed'` where the weights sum to 0 (within 10⁻³ of
 * the sum of their absolute values, so that weights typed with few decimals count), because then it
 * is a difference, and `'clamped'` otherwise, because then it is brightness. The filters of the
 * catalogue have a display of their own.
 *
 * @param kernel rows × cols, of any size.
 * @throws TypeError or RangeError if it is not a matrix.
 * @example
 * ```ts
 * suggestDisplay([[1, 0, -1]]); // 'signed'
 * suggestDisplay([[0.25, 0.5, 0.25]]); // 'clamped'
 * ```
 */
export function suggestDisplay(kernel: MatrixLike): Display {
  let sum = 0;
  let size = 0;
  for (const weight of asMatrix(kernel, 'kernel').data) {
    sum += weight;
    size += Math.abs(weight);
  }
  return Math.abs(sum) <= 1e-3 * size ? 'signed' : 'clamped';
}
