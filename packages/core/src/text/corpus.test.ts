import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { formatMatrix } from './formatMatrix.js';
import { parseMatrix } from './parseMatrix.js';
import { roundToFloat16 } from './roundToFloat16.js';

// Texts as NumPy, PyTorch, pandas, PyYAML, SymPy, Octave, R, Java, Go, Rust and Node print them:
// reference/matrix_text.py.
const { cases } = JSON.parse(
  readFileSync(new URL('../../reference/matrix_text.json', import.meta.url), 'utf8'),
) as {
  cases: { tool: string; dialect: string; text: string; rows: (number | string | null)[][] }[];
};

/** JSON has no words for these. */
const words: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity };

/** What a dialect's text counts as where it is also one of a dialect that comes first. */
const earlier: Readonly<Record<string, readonly string[]>> = {
  python: ['json'],
  yaml: ['json'],
  octave: ['whitespace'],
  csv: ['semicolon', 'whitespace'],
  tsv: ['whitespace'],
  mathematica: ['c'],
  julia: ['matlab', 'numpy'],
  matlab: ['numpy'],
  numpy: ['json'],
  whitespace: ['numpy'],
};

describe.each([...new Set(cases.map(({ tool }) => tool))])('%s', (tool) => {
  test.each(cases.filter((entry) => entry.tool === tool))('$dialect: $text', (entry) => {
    const { matrix, format, style } = parseMatrix(entry.text);
    expect([entry.dialect, ...(earlier[entry.dialect] ?? [])]).toContain(format);
    const numbers = matrix.data.constructor as Float64ArrayConstructor;
    const round = /float16\b/.test(entry.text) ? roundToFloat16 : Number;
    const rows = entry.rows.map((row) => [
      ...numbers.from(row.map((cell) => round(words[`${cell}`] ?? Number(cell)))),
    ]);
    expect(toRows(matrix)).toEqual(rows);
    const back = parseMatrix(formatMatrix(matrix, { style }));
    // Truth values come back as numbers.
    expect([format, 'json']).toContain(back.format);
    expect([back.matrix.rows, back.matrix.cols]).toEqual([matrix.rows, matrix.cols]);
  });
});
