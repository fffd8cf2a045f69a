import { checkInteger } from '../check/checkInteger.js';
import { checkOptions } from '../check/checkOptions.js';
import { asMatrix } from './asMatrix.js';
import { type Border, borderIndex, checkBorder } from './border.js';
import { newArray } from './newArray.js';
import type { Matrix, MatrixLike, NumericArray } from './types.js';

/** How many rows and columns to add on each side. */
export interface PadWidths {
  readonly top?: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly right?: number;
}

/** Options of `pad`. */
export interface PadOptions {
  /** The border padding; default `'zero'`. */
  readonly border?: Border;
  /** The constant used outside the matrix with the border `'zero'`; default 0. */
  readonly fill?: number;
}

/**
 * Adds rows and columns around a matrix, as NumPy's `pad` does; a border wider than the matrix
 * repeats. The number type stays (rows of numbers become a Float64Array).
 *
 * @param image The matrix, rows × cols.
 * @param widths Rows and columns to add on each side; default 0 each.
 * @returns A new matrix, (top + rows + bottom) × (left + cols + right).
 * @throws TypeError or RangeError for a negative width, an unknown border, or a `fill` with a
 *   border other than `'zero'`.
 * @example
 * ```ts
 * toRows(pad([[1, 2, 3]], { left: 2, right: 1 }, { border: 'reflect' })); // [[3, 2, 1, 2, 3, 2]]
 * ```
 */
export function pad<T extends NumericArray>(
  image: Matrix<T>,
  widths: PadWidths,
  options?: PadOptions,
): Matrix<T>;
export function pad(image: MatrixLike, widths: PadWidths, options?: PadOptions): Matrix;
export function pad(image: MatrixLike, widths: PadWidths, options: PadOptions = {}): Matrix {
  const source = asMatrix(image, 'image');
  checkOptions('widths', widths, ['top', 'bottom', 'left', 'right']);
  checkOptions('options', options, ['border', 'fill']);
  const { border, fill } = checkBorder(options);
  const width = (side: keyof PadWidths) => checkInteger(`widths.${side}`, widths[side] ?? 0, 0);
  const top = width('top');
  const left = width('left');
  const rows = top + source.rows + width('bottom');
  const cols = left + source.cols + width('right');

  const data = newArray(source.data, rows * cols);
  const right = left + source.cols;
  const outside = [...steps(0, left), ...steps(right, cols)].map((col) => ({
    col,
    from: borderIndex(col - left, source.cols, border),
  }));
  for (let r = 0; r < rows; r++) {
    const start = r * cols;
    const fromRow = borderIndex(r - top, source.rows, border);
    if (fromRow < 0) {
      data.fill(fill, start, start + cols);
      continue;
    }
    const row = source.data.subarray(fromRow * source.cols, (fromRow + 1) * source.cols);
    data.set(row, start + left);
    for (const { col, from } of outside) data[start + col] = from < 0 ? fill : row[from]!;
  }
  return { rows, cols, data };
}

function steps(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
