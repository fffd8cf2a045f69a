import type { Border } from '../matrix/border.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike } from '../matrix/types.js';
import { respond } from './respond.js';

/**
 * The largest of eight responses at each element. It is never below 0, because the kernels of a
 * compass add up to 0.
 */
export function compassStrength(
  gray: Matrix,
  kernels: readonly { readonly matrix: MatrixLike }[],
  border: Border,
): FloatArray {
  const largest = resultArray(gray.data, gray.data.length);
  const response = resultArray(gray.data, gray.data.length);
  for (const { matrix } of kernels) {
    respond(gray, matrix, border, response);
    for (let at = 0; at < largest.length; at++) {
      if (response[at]! > largest[at]!) largest[at] = response[at]!;
    }
  }
  return largest;
}
