import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Border, borderIndex } from './border.js';
import { matrix } from './matrix.js';
import { pad } from './pad.js';
import { toRows } from './toRows.js';

interface PadCase {
  image: number[][];
  widths: [[number, number], [number, number]];
  border: Border;
  padded: number[][];
}

const reference: { pad: PadCase[] } = JSON.parse(
  readFileSync(new URL('../../reference/correlate.json', import.meta.url), 'utf8'),
);

describe('pad', () => {
  test.each(reference.pad)('$border by $widths equals numpy.pad', (it) => {
    const [[top, bottom], [left, right]] = it.widths;
    const padded = pad(it.image, { top, bottom, left, right }, { border: it.border });
    expect(toRows(padded)).toEqual(it.padded);
  });

  test('keeps the number type and fills with a constant', () => {
    const padded = pad(matrix([[1, 2]], Int16Array), { left: 1 }, { fill: -5 });
    expect(padded).toEqual(matrix([[-5, 1, 2]], Int16Array));
  });

  test('refuses a negative width and an unknown side', () => {
    expect(() => pad([[1]], { top: -1 })).toThrow(
      'widths.top must be an integer of at least 0, got -1',
    );
    expect(() => pad([[1]], { above: 1 } as never)).toThrow(
      "widths has no option 'above'; it takes top, bottom, left, right",
    );
    expect(() => pad([[1]], {}, { border: 'wrap', fill: 0 })).toThrow(
      "fill has no effect with border 'wrap': remove it, or use border 'zero'",
    );
  });
});

test.each<[Border, string]>([
  ['zero', '---abcd---'],
  ['edge', 'aaaabcdddd'],
  ['reflect', 'dcbabcdcba'],
  ['symmetric', 'cbaabcddcb'],
  ['wrap', 'bcdabcdabc'],
])('past the edge of abcd the border %s reads %s', (border, expected) => {
  const letters = Array.from(
    { length: 10 },
    (_, at) => 'abcd'[borderIndex(at - 3, 4, border)] ?? '-',
  );
  expect(letters.join('')).toBe(expected);
});
