import { checkInteger } from '../check/checkInteger.js';
import { wrongType } from '../check/mismatch.js';
import { isNumericArray } from './arrayKind.js';
import { hint } from './hint.js';
import type { Matrix, MatrixLike, NumericArray } from './types.js';

/**
 * Reads a `MatrixLike` as a `Matrix`: a matrix is checked and returned as it is, rows of numbers
 * are copied into a Float64Array.
 *
 * @param value The argument that the caller passed.
 * @param name The argument's name, for error messages.
 * @param others What the caller takes besides, for error messages: `'an RGBA image, '`.
 * @throws TypeError if it is not a matrix, RangeError if it is empty or its rows differ in length.
 */
export function asMatrix(value: MatrixLike, name: string, others = ''): Matrix {
  const matrix = asMatrixOrEmpty(value, name, others);
  if (matrix.data.length === 0) {
    throw new RangeError(
      `${name} must have at least one row and one column, got ${matrix.rows}×${matrix.cols}`,
    );
  }
  return matrix;
}

/** As `asMatrix`, but lets a matrix without rows or without columns pass (text can hold one). */
export function asMatrixOrEmpty(value: MatrixLike, name: string, others = ''): Matrix {
  return Array.isArray(value) ? fromRows(value, name) : checkMatrix(value, name, others);
}

function fromRows(rows: readonly unknown[], name: string): Matrix<Float64Array> {
  const first = rows[0];
  const cols = Array.isArray(first) ? first.length : 0;
  const data = new Float64Array(rows.length * cols);
  let at = 0;
  for (const [r, row] of rows.entries()) {
    if (!Array.isArray(row)) {
      throw wrongType(`${name}[${r}]`, 'a row of numbers', row);
    }
    if (row.length !== cols) {
      throw new RangeError(
        `${name}[${r}] must have ${cols} numbers as ${name}[0] has, got ${row.length}`,
      );
    }
    for (let c = 0; c < cols; c++) {
      const cell: unknown = row[c];
      if (typeof cell !== 'number') {
        throw wrongType(`${name}[${r}][${c}]`, 'a number', cell);
      }
      data[at++] = cell;
    }
  }
  return { rows: rows.length, cols, data };
}

function checkMatrix(value: unknown, name: string, others: string): Matrix {
  const { rows, data } = (value ?? {}) as Partial<Matrix>;
  const isMatrix = rows !== undefined && data !== undefined;
  if (isMatrix && !isNumericArray(data)) {
    throw wrongType(`${name}.data`, 'a numeric typed array', data);
  }
  const other = isMatrix ? '' : hint(value, 'matrix');
  if (!isNumericArray(data) || other) {
    throw wrongType(
      name,
      `${others}rows of numbers or { rows, cols, data } with a numeric typed array`,
      value,
      other,
    );
  }
  return checkSizes(value as Matrix, name, ['rows', 'cols'], 0);
}

/** Checks the sizes of the axes, at least `least` each, and that there are so many numbers. */
export function checkSizes<T extends { readonly data: NumericArray }>(
  value: T,
  name: string,
  axes: readonly (keyof T & string)[],
  least: number,
): T {
  const sizes = axes.map((axis) => checkInteger(`${name}.${axis}`, value[axis], least));
  const length = sizes.reduce((product, size) => product * size, 1);
  if (value.data.length === length) return value;
  throw new RangeError(
    `${name}.data must have ${axes.join(' × ')} = ${length} numbers, got ${value.data.length}`,
  );
}
