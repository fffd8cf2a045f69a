import type { ByteImage, Thresholds } from '../formula/edges.js';
import { placeKernel } from '../formula/geometry.js';
import { lengthIn } from '../formula/norm.js';
import { framedStrength, isRidge } from '../formula/ridge.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike } from '../matrix/types.js';
import { grayReference } from './gray.js';
import { EDGE, follow, WEAK } from './hysteresis.js';
import { runCorrelation } from './planBank.js';

/**
 * Canny's detector step by step. What the engine is measured against, and what answers for small
 * images and where it does not run.
 */
export function cannyReference(image: ByteImage, thresholds: Thresholds, out: Uint8Array): void {
  const { rows, cols, channels, data } = image;
  const gray = { rows, cols, data: new Uint8Array(out.length) };
  if (channels === 4) grayReference(data, gray.data);
  else gray.data.set(data);
  const marks = new Uint8Array(out.length);
  follow(marks, cols, [markRidges(gray, thresholds, marks)]);
  for (let at = 0; at < out.length; at++) out[at] = marks[at] === EDGE ? 255 : 0;
}

const sobel = {
  x: [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  y: [
    [-1, -2, -1],
    [0, 0, 0],
    [1, 2, 1],
  ],
};

/**
 * The first two steps: marks the maxima along the Sobel gradient, `EDGE` above `high` and `WEAK`
 * above `low`.
 *
 * @param gray Whole numbers from 0 to 255.
 * @param marks Zeros, as many as `gray` has elements.
 * @returns The indices of the marks `EDGE`.
 */
export function markRidges(gray: Matrix, { norm, low, high }: Thresholds, marks: Uint8Array) {
  const { rows, cols } = gray;
  const stride = cols + 2;
  const x = respond(gray, sobel.x);
  const y = respond(gray, sobel.y);
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

function respond(image: Matrix, weights: MatrixLike): Matrix<FloatArray> {
  const kernel = asMatrix(weights, 'kernel');
  const geometry = placeKernel(image, kernel, { mode: 'same', border: 'edge' });
  const out = resultArray(image.data, image.data.length);
  runCorrelation({ terms: [{ image, kernel }], geometry, out, bias: 0 });
  return { rows: image.rows, cols: image.cols, data: out };
}
