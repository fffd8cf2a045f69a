import type { TypedMatrix } from '../dtype.js';

/** Joins cells to rows and rows to a text. */
export function joinCells(
  { rows, cols, data }: TypedMatrix,
  cell: (value: number, row: number, col: number) => string,
  between: string,
): string[] {
  return Array.from({ length: rows }, (_, row) => {
    let text = '';
    for (let col = 0; col < cols; col++) {
      if (col > 0) text += between;
      text += cell(data[row * cols + col]!, row, col);
    }
    return text;
  });
}
