import type { TypedMatrix } from '../dtype.js';
import { alignedRows, cellTexts } from '../write/setOut.js';
import { speller } from '../write/spell.js';
import type { Dialect, WriteOptions } from './dialect.js';

/** The numbers of a print, each with the digits that tell it or `precision` of them. */
export function printedCells(
  { title, words }: Dialect,
  matrix: TypedMatrix,
  { precision = Infinity }: WriteOptions,
): string[][] {
  const numbers = { whole: words.whole ?? '', suffix: '', comma: false };
  return cellTexts(matrix, speller(words, matrix.dtype, precision, numbers), title);
}

/** A table with labels: each column as wide as its longest text, labels on the left. */
export function labelled(
  columns: readonly string[],
  labels: readonly string[],
  rows: readonly (readonly string[])[],
  gap: string,
): string {
  const margin = labels.reduce((width, label) => Math.max(width, label.length), 0);
  const names = ['', ...labels].map((label) => label.padEnd(margin));
  return alignedRows([columns, ...rows])
    .map((texts, at) => [names[at]!, ...texts].join(gap))
    .join('\n');
}
