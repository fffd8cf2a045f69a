import type { TypedMatrix } from '../dtype.js';
import type { Frame } from './layout.js';
import type { Spell } from './spell.js';

/**
 * Sets a matrix in its frame.
 *
 * @param language Whose numbers they are, for the message.
 * @throws RangeError for a number that the language has no word for.
 */
export function setOut(
  matrix: TypedMatrix,
  { open, cell, row, close, align }: Frame,
  spell: Spell,
  language: string,
): string {
  const lines = align
    ? alignedRows(cellTexts(matrix, spell, language)).map((texts) => texts.join(cell))
    : Array.from({ length: matrix.rows }, (_, at) =>
        rowTexts(matrix, at, spell, language).join(cell),
      );
  return open + lines.join(row) + close;
}

/** All numbers as texts, row by row. */
export function cellTexts(matrix: TypedMatrix, spell: Spell, language: string): string[][] {
  return Array.from({ length: matrix.rows }, (_, row) => rowTexts(matrix, row, spell, language));
}

/** Pads the texts on the left, to the longest of their column. */
export function alignedRows(rows: readonly (readonly string[])[]): string[][] {
  const widths: number[] = [];
  for (const texts of rows) {
    for (const [col, text] of texts.entries()) {
      widths[col] = Math.max(widths[col] ?? 0, text.length);
    }
  }
  return rows.map((texts) => texts.map((text, col) => text.padStart(widths[col]!)));
}

function rowTexts(
  { cols, data }: TypedMatrix,
  row: number,
  spell: Spell,
  language: string,
): string[] {
  return Array.from({ length: cols }, (_, col) => {
    const value = data[row * cols + col]!;
    const text = spell(value);
    if (text !== undefined) return text;
    const words = spell(Number.NaN) === undefined ? '' : ' or NaN';
    throw new RangeError(
      `matrix[${row}][${col}] must be a finite number${words}, ${language} has no other, got ${value}`,
    );
  });
}
