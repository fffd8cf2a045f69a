import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { formatMatrix } from './formatMatrix.js';
import { parseMatrix } from './parseMatrix.js';
import { idleDigits } from './test/idleDigits.js';

// Texts as people paste them: calls, prints, files and marks around a matrix.
const { cases } = JSON.parse(
  readFileSync(new URL('../../reference/matrix_text_wild.json', import.meta.url), 'utf8'),
) as { cases: { text: string; rows: number[][] | null }[] };

const other = [
  [10, 2.25],
  [-3.5, 4],
  [5, 6],
];

describe.each(cases)('$text', ({ text, rows }) => {
  if (rows === null) {
    test('is refused with a place', () => {
      expect(() => parseMatrix(text)).toThrow(/^line \d+, column \d+: found .*, expected /);
    });
    return;
  }

  test('is read', () => {
    expect(toRows(parseMatrix(text).matrix)).toEqual(rows);
  });

  test('takes its own matrix back', () => {
    const { matrix, style } = parseMatrix(text);
    if (matrix.data.length === 0) return;
    const again = parseMatrix(formatMatrix(matrix, { style }));
    expect([again.matrix.rows, again.matrix.cols]).toEqual([matrix.rows, matrix.cols]);
    expect([...again.matrix.data]).toEqual([...matrix.data]);
  });

  test('takes another matrix in its place', () => {
    const { style, matrix } = parseMatrix(text);
    if (matrix.data.length === 0) return;
    expect(toRows(parseMatrix(formatMatrix(other, { style })).matrix)).toEqual(other);
  });

  test('has no digit without a meaning', () => {
    expect(idleDigits(text).map((at) => `${text.slice(0, at)}→${text.slice(at)}`)).toEqual([]);
  });
});
