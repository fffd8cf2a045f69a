import { bankOf } from '../formula/filterBank.js';
import { placeKernel } from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Border } from '../matrix/border.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike } from '../matrix/types.js';
import { planBank } from './planBank.js';

/** The response to a kernel at every element of an image: `correlate` in mode `'same'`. */
export function respond(
  image: Matrix,
  kernelLike: MatrixLike,
  border: Border,
  out = resultArray(image.data, image.data.length),
): Matrix<FloatArray> {
  const kernel = asMatrix(kernelLike, 'kernel');
  const geometry = placeKernel(image, kernel, { mode: 'same', border });
  planBank(bankOf({ terms: [{ image, kernel }], geometry, out, bias: 0 })).run();
  return { rows: image.rows, cols: image.cols, data: out };
}
