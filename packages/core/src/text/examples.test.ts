import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { formatMatrix, matrixFormats } from './formatMatrix.js';
import { parseMatrix } from './parseMatrix.js';
import { examples } from './test/examples.js';

const other = [
  [10, 2.25],
  [-3.5, 4],
  [5, 6],
];

describe.each(examples)('$format: $text', ({ format, text, rows }) => {
  const parsed = parseMatrix(text);

  test('is read', () => {
    expect(parsed.format).toBe(format);
    expect(toRows(parsed.matrix)).toEqual(rows);
  });

  test('takes its own matrix back, in a style that survives JSON', () => {
    const style = JSON.parse(JSON.stringify(parsed.style));
    const back = formatMatrix(parsed.matrix, { format, style });
    const again = parseMatrix(back);
    expect(again.format).toBe(format);
    expect(toRows(again.matrix)).toEqual(rows);
    expect(formatMatrix(again.matrix, { style: again.style })).toBe(back);
  });

  test('takes another matrix in its place', () => {
    const again = parseMatrix(formatMatrix(other, { style: parsed.style }));
    expect(again.format).toBe(format);
    expect(toRows(again.matrix)).toEqual(other);
  });

  test('is refused with a word for a number, or a row too short', () => {
    const result = formatMatrix(other, { style: parsed.style });
    const [number] = /2[.,]25(?:f|_f64)?/.exec(result)!;
    for (const damage of ['abc', '...', '']) {
      expect(() => parseMatrix(result.replace(number, damage))).toThrow(
        /^line \d+, column \d+: found .*, expected /,
      );
    }
  });
});

test('every format has an example', () => {
  const shown = new Set(examples.map(({ format }) => format));
  expect([...shown].sort()).toEqual([...matrixFormats].sort());
});
