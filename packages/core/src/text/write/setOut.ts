import type { TypedMatrix } from '../dtype.js';
import type { Writer } from '../writers/writer.js';
import type { Frame } from './layout.js';
import { isPlain, type Spell, speller } from './spell.js';
import type { NumberStyle } from './style.js';

/**
 * Sets a matrix in its frame.
 *
 * @param writer That of the language, of which the words are used.
 * @param precision As for `speller`.
 * @throws RangeError for a number that the language has no word for.
 */
export function setOut(
  matrix: TypedMatrix,
  frame: Frame,
  writer: Writer,
  precision: number,
): string {
  const { open, cell, row, rows, close, numbers } = frame;
  // Time is spent only on numbers that the language writes in its own way.
  const plain = isPlain(writer, matrix.dtype, precision, numbers);
  const spell = speller(writer, matrix.dtype, precision, numbers);
  const aligned = frame.align ? alignedRows(cellTexts(matrix, writer, numbers, precision)) : [];
  let text = open;
  for (let at = 0; at < matrix.rows; at++) {
    if (at > 0) text += rows?.[at - 1] ?? row;
    text +=
      aligned[at]?.join(cell) ??
      (plain ? plainRow(matrix, at, cell) : undefined) ??
      rowTexts(matrix, at, spell, writer.title).join(cell);
  }
  return text + close;
}

/** A row as JSON has it, which is the fastest way to digits; undefined for numbers that JSON lacks. */
function plainRow({ cols, data }: TypedMatrix, row: number, cell: string): string | undefined {
  const values = new Array<number>(cols);
  for (let col = 0; col < cols; col++) {
    const value = data[row * cols + col]!;
    // NaN minus itself is NaN, and so is an infinity.
    if (value - value !== 0 || Object.is(value, -0)) return undefined;
    values[col] = value;
  }
  const text = JSON.stringify(values).slice(1, -1);
  return cell === ',' ? text : text.replaceAll(',', () => cell);
}

/** All numbers as texts, row by row. */
export function cellTexts(
  matrix: TypedMatrix,
  writer: Writer,
  numbers: NumberStyle,
  precision: number,
): string[][] {
  const spell = speller(writer, matrix.dtype, precision, numbers);
  return Array.from({ length: matrix.rows }, (_, row) =>
    rowTexts(matrix, row, spell, writer.title),
  );
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
  const texts = new Array<string>(cols);
  for (let col = 0; col < cols; col++) {
    const value = data[row * cols + col]!;
    texts[col] = spell(value) ?? refuse(value, row, col, spell, language);
  }
  return texts;
}

function refuse(value: number, row: number, col: number, spell: Spell, language: string): never {
  const words = spell(Number.NaN) === undefined ? '' : ' or NaN';
  throw new RangeError(
    `matrix[${row}][${col}] must be a finite number${words}: ${language} cannot represent ${value}`,
  );
}
