import { type Matrix, toRows } from '@convolve/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../../../core/src/text/test/examples';
import { literalAt } from './literalAt';
import { readableAs } from './readableAs';

/** What stands around a matrix, and what its lines are indented by. */
const contexts = [
  { before: '', after: '', indent: '' },
  { before: 'f(a, b);\n', after: '\nreturn a[0] + 1;\n', indent: '' },
  { before: 'void f() {\n', after: '\n}\n', indent: '    ' },
  { before: 'See [1] and (2).\n\n', after: '\n\nSee [3].\n', indent: '' },
] as const;

type Context = (typeof contexts)[number];

/** A text between others, and where it begins and ends. */
function inContext(text: string, { before, after, indent }: Context, eol = '\n') {
  const inner = text.trimEnd().replaceAll(/^(?=.)/gm, indent);
  const [head = '', body = '', tail = ''] = [before, inner, after].map((part) =>
    part.replaceAll('\n', eol),
  );
  return { document: head + body + tail, start: head.length, end: (head + body).length };
}

function matrixAt(document: string, offset: number): Matrix | undefined {
  const span = literalAt(document, offset);
  return span && readableAs(document, span);
}

/** Rows without the factor that a scalar before or after the literal multiplies them by. */
function scaled(rows: readonly (readonly number[])[]): number[][] {
  const factor = rows.flat().find((value) => value !== 0) ?? 1;
  return rows.map((row) => row.map((value) => Math.round((value / factor) * 1e9) / 1e9 + 0));
}

function isWhole(matrix: Matrix, rows: readonly (readonly number[])[]): boolean {
  return JSON.stringify(scaled(toRows(matrix))) === JSON.stringify(scaled(rows));
}

describe.each(examples)('a cursor in $format: $text', ({ text, rows }) => {
  it('finds all of the matrix at each place within, never a part of it', () => {
    const { document, start, end } = inContext(text, contexts[1]);
    const matrices = Array.from({ length: end - start + 1 }, (_, at) =>
      matrixAt(document, start + at),
    );
    const first = matrices.findIndex((matrix) => matrix);
    const last = matrices.findLastIndex((matrix) => matrix);
    expect(first).toBeGreaterThanOrEqual(0);
    const wrong = matrices
      .slice(first, last + 1)
      .flatMap((matrix, at) => (matrix && isWhole(matrix, rows) ? [] : [first + at]));
    expect(wrong).toEqual([]);
  });

  it('finds it or nothing, whatever stands around it', () => {
    const somewhere = fc.record({
      context: fc.constantFrom(...contexts),
      eol: fc.constantFrom('\n', '\r\n'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(somewhere, ({ context, eol, at }) => {
        const { document, start, end } = inContext(text, context, eol);
        const matrix = matrixAt(document, start + Math.round(at * (end - start)));
        expect(matrix === undefined || isWhole(matrix, rows)).toBe(true);
      }),
      { seed: 15, numRuns: 20 },
    );
  });
});
