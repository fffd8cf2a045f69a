import type { Matrix } from '../matrix/types.js';
import { gradient } from './gradient.js';
import { EDGE, WEAK } from './hysteresis.js';
import { lengthIn } from './norm.js';
import { framedStrength, isRidge } from './ridge.js';

/** Between which strengths hysteresis works; with the norm `'L2'` both are squares. */
export interface Thresholds {
  readonly norm: 'L1' | 'L2';
  readonly low: number;
  readonly high: number;
}

/**
 * The first two steps of Canny's detector: marks the maxima along the Sobel gradient, `EDGE` above
 * `high` and `WEAK` above `low`. What the engine is measured against, and what answers for small
 * images and where it does not run.
 *
 * @param gray Whole numbers from 0 to 255.
 * @param marks Zeros, as many as `gray` has elements.
 * @returns The indices of the marks `EDGE`.
 */
export function markRidges(gray: Matrix, { norm, low, high }: Thresholds, marks: Uint8Array) {
  const { rows, cols } = gray;
  const stride = cols + 2;
  const { x, y } = gradient(gray, 'sobel', { border: 'edge' });
  const measure = norm === 'L1' ? lengthIn('L1') : (dx: number, dy: number) => dx * dx + dy * dy;
  const strength = framedStrength(x, y, measure);
  const strong: number[] = [];
  for (let r = 0, to = 0; r < rows; r++) {
    let at = (r + 1) * stride + 1;
    for (let c = 0; c < cols; c++, at++, to++) {
      if (strength[at]! <= low) continue;
      if (!isRidge(strength, at, stride, x.data[to]!, y.data[to]!)) continue;
      marks[to] = WEAK;
      if (strength[at]! <= high) continue;
      marks[to] = EDGE;
      strong.push(to);
    }
  }
  return Int32Array.from(strong);
}
