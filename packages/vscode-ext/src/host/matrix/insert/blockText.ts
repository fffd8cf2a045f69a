import { formatMatrix, type Matrix } from '@convolve/core';
import { parsed } from '../readableAs';
import { resultText } from '../resultText';
import type { SelectedMatrix } from '../SelectedMatrix';

/** Options of `blockText`. */
export interface BlockOptions {
  readonly language: string;
  readonly precision: number;
  /** Gives the name that stands in place of the source's own one. */
  readonly rename: (name: string) => string;
}

/** A name that a value follows. */
const named = /^\s*([\p{L}_][\p{L}\p{N}_.$-]*)(?=\s*(?::=|=|<-|:)\s)/u;

/** Writes a result as a block of a text: in Markdown a table with its head, and LaTeX as a formula. */
export function blockText(source: SelectedMatrix, result: Matrix, options: BlockOptions): string {
  const { language, precision, rename } = options;
  if (language === 'markdown' && isTable(source)) return tableText(source, result, precision);
  const text = resultText(source, result, precision).replace(named, (all, name: string) =>
    all.replace(name, () => rename(name)),
  );
  return language === 'markdown' && source.format === 'latex' ? `$$\n${text}\n$$` : text;
}

/** Rows of a table are read without its head too. */
function isTable({ format, indentation }: SelectedMatrix): boolean {
  return format === 'markdown' || /^\s*\|/.test(indentation.text);
}

function tableText(source: SelectedMatrix, result: Matrix, precision: number): string {
  const { style, format } = source;
  const styled = format === 'markdown' ? formatMatrix(result, { style, precision }) : '';
  const isWhole = /\n[ \t]*\|?[ \t]*:?-+/.test(styled) && parsed(styled)?.format === 'markdown';
  return isWhole ? styled : formatMatrix(result, { format: 'markdown', precision });
}
