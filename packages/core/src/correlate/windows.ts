import { checkBoolean } from '../check/checkBoolean.js';
import { checkOptions } from '../check/checkOptions.js';
import { placeKernel } from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike } from '../matrix/types.js';

/** Options of `windows`. */
export interface WindowsOptions {
  /**
   * `true` visits every element of the image and cuts the window off at the edge, as NumPy's slices
   * do; `false` (the default) visits only the full windows.
   */
  readonly clip?: boolean;
}

/** One step of a kernel's walk over an image. */
export interface Window {
  /** Where the window's first element lies on the image. */
  readonly row: number;
  readonly col: number;
  /** The part of the image under the kernel, a copy in the image's own number type. */
  readonly window: Matrix;
  /** The window times the kernel, element by element. */
  readonly products: Matrix<FloatArray>;
  /** The sum of the products: one element of the result. */
  readonly sum: number;
}

/**
 * Walks a kernel over an image, left to right and top to bottom, and yields each window.
 *
 * Rows of plain integers are read as NumPy reads them, as integers (`[[10 10 10]]` when printed,
 * not `[[10. 10. 10.]]`); a matrix keeps its number type.
 *
 * @param image rows × cols.
 * @param kernel h × w; without `clip` not larger than the image.
 * @throws TypeError or RangeError, before the first window, for arguments that are not matrices.
 * @example
 * ```ts
 * for (const { window, sum } of windows([[10, 10, -3]], [[1, -1]])) console.log(toRows(window), sum);
 * // [[10, 10]] 0
 * // [[10, -3]] 13
 * ```
 */
export function windows(
  image: MatrixLike,
  kernel: KernelLike,
  options: WindowsOptions = {},
): IterableIterator<Window> {
  checkOptions('options', options, ['clip']);
  const clip = checkBoolean('clip', options.clip ?? false);
  const source = keepIntegers(image, asMatrix(image, 'image'));
  const weights = asKernel(kernel, 'kernel');
  const { rows, cols } = clip ? source : placeKernel(source, weights, {});
  return walk(source, weights, rows, cols);
}

function* walk(
  image: Matrix,
  kernel: Matrix,
  rows: number,
  cols: number,
): Generator<Window, void, undefined> {
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const window = slice(image, row, col, kernel.rows, kernel.cols);
      const products = multiply(window, kernel);
      let sum = 0;
      for (const product of products.data) sum += product;
      yield { row, col, window, products, sum };
    }
  }
}

/** image[row : row + height, col : col + width], cut off at the edge. */
function slice(image: Matrix, row: number, col: number, height: number, width: number): Matrix {
  const rows = Math.min(height, image.rows - row);
  const cols = Math.min(width, image.cols - col);
  const data = image.data.slice(0, rows * cols);
  for (let r = 0; r < rows; r++) {
    const start = (row + r) * image.cols + col;
    data.set(image.data.subarray(start, start + cols), r * cols);
  }
  return { rows, cols, data };
}

/** The products of the window with the kernel's part of the same size. */
function multiply(window: Matrix, kernel: Matrix): Matrix<FloatArray> {
  const { rows, cols } = window;
  const data = resultArray(window.data, rows * cols);
  for (let r = 0, at = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++, at++) {
      data[at] = window.data[at]! * kernel.data[r * kernel.cols + c]!;
    }
  }
  return { rows, cols, data };
}

/** Rows of plain numbers that are all 32-bit integers, as such; anything else as it is. */
function keepIntegers(image: MatrixLike, source: Matrix): Matrix {
  if (!Array.isArray(image)) return source;
  const data = Int32Array.from(source.data);
  return data.every((value, at) => Object.is(value, source.data[at]))
    ? { ...source, data }
    : source;
}
