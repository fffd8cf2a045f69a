import { correlate, type Matrix, parseMatrix } from '@convolve/core';
import { indentationOf } from '../../src/host/matrix/indentation';
import type { Edit, Outcome, Refusal, TextFile } from '../../src/host/matrix/insert/planInsert';
import { literalAt } from '../../src/host/matrix/literalAt';
import type { SelectedMatrix } from '../../src/host/matrix/SelectedMatrix';

/** A text whose selections are marked by `«` and `»`, or cursors by `‸`. */
export interface Marked {
  readonly file: TextFile;
  readonly sources: readonly SelectedMatrix[];
}

export function marked(language: string, source: string): Marked {
  const text = source.replace(/[«»‸]/g, '');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const sources: SelectedMatrix[] = [];
  let removed = 0;
  let start = 0;
  for (const { 0: mark, index } of source.matchAll(/[«»‸]/g)) {
    const at = index - removed++;
    if (mark === '«') start = at;
    else {
      const span = mark === '»' ? { start, end: at } : literalAt(text, at);
      if (!span) throw new Error(`no matrix at ${at}`);
      const indentation = indentationOf(text, span);
      sources.push({ ...parseMatrix(indentation.text), span, indentation });
    }
  }
  return { file: { text, language, eol }, sources };
}

/** What comes of matrices: fractions of another size, negative and large integers, a larger size. */
export const filters: Readonly<Record<string, (source: Matrix) => Matrix>> = {
  fractions: (source) => correlate(source, [[0.5, -0.25]]),
  'negative integers': (source) => correlate(source, [[-3]], { mode: 'same' }),
  'large integers': (source) => correlate(source, [[300]]),
  'more rows and columns': (source) =>
    correlate(
      source,
      [
        [0.5, -1],
        [0, 2],
      ],
      { mode: 'full' },
    ),
};

export function outcomes({ sources }: Marked, filter: (source: Matrix) => Matrix): Outcome[] {
  return sources.map((source) => ({ source, matrix: filter(source.matrix) }));
}

export function edited(text: string, edits: readonly Edit[] | Refusal): string {
  if ('reason' in edits) throw new Error(`refused: ${edits.reason}`);
  let result = '';
  let at = 0;
  for (const { start, end, text: part } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + part;
    at = end;
  }
  return result + text.slice(at);
}
