import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import {
  checkPlacement,
  type Geometry,
  type PlacementOptions,
  placeKernel,
  placementOptions,
} from '../formula/geometry.js';
import { taps } from '../formula/taps.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike } from '../matrix/types.js';

/** How one element of a correlation is computed. */
export interface Explanation {
  /** The position in the output. */
  readonly row: number;
  readonly col: number;
  /** The image elements under the kernel, including border padding; of the kernel's size. */
  readonly window: Matrix<FloatArray>;
  readonly kernel: Matrix;
  /** The element-wise product of window and kernel. */
  readonly products: Matrix<FloatArray>;
  /** The value of the output's element, in double precision. */
  readonly sum: number;
  /** The sum written out, to six significant digits: `10·1 + 10·0 + (-3)·(-1) = 13`. */
  readonly text: string;
}

/**
 * Shows how one element of `correlate(image, kernel, options)` is computed.
 *
 * @param image rows × cols.
 * @param kernel As for `correlate`.
 * @param row The element's row in the output.
 * @param col Its column.
 * @throws RangeError if the output has no such element; otherwise as `correlate`.
 * @example
 * ```ts
 * explain([[10, 10, -3]], [[1, -1]], 0, 1).text; // '10·1 + (-3)·(-1) = 13'
 * ```
 */
export function explain(
  image: MatrixLike,
  kernel: KernelLike,
  row: number,
  col: number,
  options: PlacementOptions = {},
): Explanation {
  checkOptions('options', options, placementOptions);
  const source = asMatrix(image, 'image');
  const weights = asKernel(kernel, 'kernel');
  const geometry = placeKernel(source, weights, options);
  checkPlacement(options);
  checkPlace(row, col, geometry);

  const { rows, cols } = weights;
  const window = resultArray(source.data, rows * cols);
  const products = resultArray(source.data, rows * cols);
  const terms: string[] = [];
  let sum = 0;
  for (const tap of taps(source, weights, geometry, row, col)) {
    const value = tap.image < 0 ? geometry.fill : source.data[tap.image]!;
    const weight = weights.data[tap.kernel]!;
    window[tap.kernel] = value;
    products[tap.kernel] = value * weight;
    sum += value * weight;
    terms.push(`${factor(value)}·${factor(weight)}`);
  }
  return {
    row,
    col,
    window: { rows, cols, data: window },
    kernel: weights,
    products: { rows, cols, data: products },
    sum,
    text: `${terms.join(' + ')} = ${readable(sum)}`,
  };
}

/**
 * The formula of one element of a correlation, with a name for each element of image and kernel.
 * Elements past the edge under the border `'zero'` are left out.
 *
 * @param image Rows of names.
 * @param kernel Rows of names.
 * @param row The element's row in the output.
 * @param col Its column.
 * @throws TypeError or RangeError for what is not rows of names of one length, for options as `correlate`, and
 *   for a position outside of the output.
 * @example
 * ```ts
 * formula([['a', 'b'], ['c', 'd']], [['w', 'x'], ['y', 'z']], 0, 0); // 'aw + bx + cy + dz'
 * ```
 */
export function formula(
  image: readonly (readonly string[])[],
  kernel: readonly (readonly string[])[],
  row: number,
  col: number,
  options: Omit<PlacementOptions, 'fill'> = {},
): string {
  checkOptions('options', options, ['mode', 'border', 'stride', 'dilation']);
  const source = names(image, 'image');
  const weights = names(kernel, 'kernel');
  const geometry = placeKernel(source, weights, options);
  checkPlace(row, col, geometry);
  const terms = taps(source, weights, geometry, row, col)
    .filter((tap) => tap.image >= 0)
    .map((tap) => `${source.names[tap.image]}${weights.names[tap.kernel]}`);
  return terms.length === 0 ? '0' : terms.join(' + ');
}

/** A number as a factor of a product: in brackets if it is negative. */
function factor(value: number): string {
  return value < 0 ? `(${readable(value)})` : readable(value);
}

/** A number to six significant digits, without trailing zeros. */
function readable(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function checkPlace(row: number, col: number, { rows, cols }: Geometry): void {
  const inside = (at: number, size: number) => Number.isInteger(at) && at >= 0 && at < size;
  if (inside(row, rows) && inside(col, cols)) return;
  throw new RangeError(
    `row and col must lie in the ${rows}×${cols} output, got ${describe(row)} and ${describe(col)}`,
  );
}

function names(rows: readonly (readonly string[])[], name: string) {
  const cols = rows[0]?.length ?? 0;
  if (cols === 0 || rows.some((row) => row.length !== cols)) {
    throw new RangeError(
      `${name} must have rows of names, all of one length, got ${describe(rows)}`,
    );
  }
  return { rows: rows.length, cols, names: rows.flat() };
}
