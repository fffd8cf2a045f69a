import { checkOptions } from '../check/checkOptions.js';
import { wrongType } from '../check/mismatch.js';
import { asMatrix } from './asMatrix.js';
import type { Matrix, MatrixLike } from './types.js';

/** A column and a row whose outer product is a kernel. */
export interface Separable {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

/**
 * A kernel: its weights, a kernel of the catalogue, or a column and a row whose outer product it is. One of
 * the two alone is a kernel of one column or one row.
 */
export type KernelLike = MatrixLike | { readonly matrix: Matrix } | Partial<Separable>;

/**
 * Reads a kernel as its weights.
 *
 * @param name The argument's name, for error messages.
 * @param others As for `asMatrix`.
 */
export function asKernel(value: KernelLike, name: string, others = ''): Matrix {
  if (typeof value === 'string') {
    throw wrongType(
      name,
      'a kernel',
      value,
      '; kernel(id) gives one of the catalogue, parseMatrix reads a text',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return asMatrix(value as MatrixLike, name, others);
  }
  if ('matrix' in value) return asMatrix(value.matrix, `${name}.matrix`);
  if ('data' in value || !('column' in value || 'row' in value)) {
    return asMatrix(value as Matrix, name, others);
  }
  checkOptions(name, value, ['column', 'row']);
  const column = checkLine(value.column ?? [1], `${name}.column`);
  const row = checkLine(value.row ?? [1], `${name}.row`);
  const data = Float64Array.from(column.flatMap((weight) => row.map((other) => weight * other)));
  return { rows: column.length, cols: row.length, data };
}

function checkLine(line: readonly number[], name: string): readonly number[] {
  const isLine = Array.isArray(line) || ArrayBuffer.isView(line);
  const numbers = isLine ? Array.from(line as readonly number[]) : [];
  if (numbers.length > 0 && numbers.every((it) => typeof it === 'number')) return numbers;
  throw wrongType(name, 'an array of at least one number', line);
}
