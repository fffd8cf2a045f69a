import { correlate, type MatrixLike, parseMatrix } from '@convolve/core';
import type { Edit, Outcome, TextFile } from '../../src/host/matrix/insert/planInsert';
import { literalAt } from '../../src/host/matrix/literalAt';
import { placementOf } from '../../src/host/matrix/placement';
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
      const placement = placementOf(text, span);
      sources.push({ ...parseMatrix(placement.text), span, placement });
    }
  }
  return { file: { text, language, eol }, sources };
}

/** Kernels whose results are fractions, larger than a byte, of another size, or of the same one. */
export const kernels = {
  fractions: [[0.5, -0.25]],
  large: [[300]],
  smaller: [
    [1, -1],
    [0, 2],
  ],
} as const;

export function outcomes({ sources }: Marked, kernel: MatrixLike): Outcome[] {
  return sources.map((source) => ({
    source,
    matrix: correlate(source.matrix, kernel, { mode: 'valid' }),
  }));
}

export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: part } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + part;
    at = end;
  }
  return result + text.slice(at);
}
