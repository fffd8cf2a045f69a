import { correlate } from '../correlate/correlate.js';
import type { CompassFilter } from '../filters/types.js';
import type { Border } from '../matrix/border.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix } from '../matrix/types.js';

/**
 * The largest of an operator's eight responses at each element. It is never below 0, because the
 * eight kernels add up to 0.
 */
export function compassStrength(
  gray: Matrix,
  operator: Pick<CompassFilter, 'kernels'>,
  border: Border,
): FloatArray {
  const { rows, cols } = gray;
  const largest = resultArray(gray.data, rows * cols);
  const response = { rows, cols, data: resultArray(gray.data, rows * cols) };
  for (const { matrix } of operator.kernels) {
    correlate(gray, matrix, { mode: 'same', border, out: response });
    for (let at = 0; at < largest.length; at++) {
      if (response.data[at]! > largest[at]!) largest[at] = response.data[at]!;
    }
  }
  return largest;
}
