import type { Matrix } from '../matrix/types.js';
import type { Precision } from './memory.js';

/** A column and a row whose product is a kernel. */
export interface Factors {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

const unit = { float32: 2 ** -24, float64: 2 ** -53 } as const;

/**
 * Writes a kernel as column · row, or returns `undefined` where it has a rank above one.
 *
 * The row is that of the greatest element in size, and the column is that element's, divided by it.
 * In a kernel of whole numbers both are whole numbers (the row is divided by its greatest common
 * divisor), so that sums which are exact stay exact. No element may differ from the product by more
 * than four units of the number type, measured on the greatest element.
 */
export function rankOne(kernel: Matrix, precision: Precision): Factors | undefined {
  const { rows, cols, data } = kernel;
  let pivot = 0;
  for (let at = 1; at < data.length; at++) {
    if (Math.abs(data[at]!) > Math.abs(data[pivot]!)) pivot = at;
  }
  const greatest = Math.abs(data[pivot]!);
  if (!(greatest > 0 && greatest < Infinity)) return undefined;
  const pivotCol = pivot % cols;
  const start = pivot - pivotCol;
  const whole = data.every((value) => Number.isSafeInteger(value));
  const pivotRow = Array.from(data.subarray(start, start + cols));
  const divisor = whole ? pivotRow.reduce(commonDivisor) : 1;
  const row = pivotRow.map((value) => value / divisor);
  const column = Array.from(
    { length: rows },
    (_, r) => data[r * cols + pivotCol]! / row[pivotCol]!,
  );
  const tolerance = 4 * unit[precision] * greatest;
  const isProduct = data.every((value, at) => {
    const product = column[Math.floor(at / cols)]! * row[at % cols]!;
    return Math.abs(product - value) <= tolerance;
  });
  return isProduct ? { column, row } : undefined;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
