import type { Matrix } from '@convolve/core';
import { readableAs } from '../readableAs';
import type { SelectedMatrix } from '../SelectedMatrix';

const separators: Readonly<Record<string, string>> = { csv: ',', semicolon: ';', tsv: '\t' };

/**
 * The text of a result under the names of its source's columns, where the text has none: those of the
 * columns in the middle for a narrower result, with `c1`, `c2`, … around them for a wider one.
 */
export function withHead(
  text: string,
  { format, matrix, indentation }: SelectedMatrix,
  { rows, cols }: Matrix,
): string {
  const separator = separators[format];
  const [head = '', ...body] = indentation.text.split('\n');
  const hasHead = separator !== undefined && text.trimEnd().split('\n').length === rows;
  const numbers = body.join('\n');
  if (!hasHead || readableAs(numbers, { start: 0, end: numbers.length })?.rows !== matrix.rows) {
    return text;
  }
  const fields = head.trimEnd().split(separator);
  const names = fields.slice(fields.length - matrix.cols);
  const before = Math.floor((matrix.cols - cols) / 2);
  const kept = Array.from({ length: cols }, (_, at) => names[before + at] ?? `c${at + 1}`);
  return `${kept.join(separator)}\n${text}`;
}
