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
  { open, cell, row, rows, close, align }: Frame,
  spell: Spell,
  language: string,
): string {
  const table = cellTexts(matrix, spell, language);
  let text = open;
  for (const [at, texts] of (align ? alignedRows(table) : table).entries()) {
    if (at > 0) text += rows?.[at - 1] ?? row;
    text += texts.join(cell);
  }
  return text + close;
}

/** All numbers as texts, row by row. */
export function cellTexts(
  { rows, cols, data }: TypedMatrix,
  spell: Spell,
  language: string,
): string[][] {
  const table: string[][] = [];
  for (let row = 0, at = 0; row < rows; row++) {
    const texts = new Array<string>(cols);
    for (let col = 0; col < cols; col++, at++) {
      const value = data[at]!;
      texts[col] = spell(value) ?? refuse(value, row, col, spell, language);
    }
    table.push(texts);
  }
  return table;
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

function refuse(value: number, row: number, col: number, spell: Spell, language: string): never {
  const words = spell(Number.NaN) === undefined ? '' : ' or NaN';
  throw new RangeError(
    `matrix[${row}][${col}] must be a finite number${words}, ${language} has no other, got ${value}`,
  );
}
