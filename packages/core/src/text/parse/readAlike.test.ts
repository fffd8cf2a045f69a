import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import { readStatement } from './readStatement.js';
import { Source } from './Source.js';

/** All that is known of a text after it has been read, or why it is refused. */
function readingOf(text: string, alike: boolean) {
  const source = new Source(text);
  source.alike = alike;
  try {
    readStatement(source);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) return error.message;
    throw error;
  }
  const { rows, gaps, form, points, zero, suffixed, spans, dialect } = source;
  const { values, inRow } = rows;
  return {
    values,
    rows: rows.rows,
    cols: rows.cols,
    inRow,
    gaps,
    form,
    points,
    zero,
    suffixed,
    spans,
    dialect,
  };
}

const usual = ['0', '1', '-2', '3.5', '12', '1e3', '+4', '.5', '6.'];
const odd = [
  'nan',
  'Inf',
  '1/2',
  '0x1F',
  '1_000',
  '010',
  '1e999',
  '"5"',
  '1-2',
  '1 - 2',
  '1f',
  'x',
  '',
];
const oddGaps = [
  ',',
  ';',
  '\n',
  '\t',
  ' ',
  '|',
  ' # c\n',
  '\n\n',
  '\u200b',
  '\r\n',
  '/',
  '//',
  '...\n',
  '],[',
  ' \t',
];
const frames = [
  ['[[', ', ', '], [', ']]'],
  ['[[', ',', '],[', ']]'],
  ['[[', ' ', ']\n [', ']]'],
  ['[', ' ', '; ', ']'],
  ['[', ', ', '\n', ']'],
  ['x = [', ' ', ';\n', '];'],
  ['{{', ', ', '},\n{', '}}'],
  ['std::array<std::array<double, 2>, 3> k = {{ {{', ', ', '}}, {{', '}} }}'],
  ['((', ' ', ') (', '))'],
  ['', ',', '\n', ''],
  ['', ', ', '\r\n', '\r\n'],
  ['', '\t', '\n', '\n'],
  ['', ';', '\n', ''],
  ['', ' ', '\n', ''],
  ['', ' ', '; ', ''],
  ['| a | b |\n|---|---|\n| ', ' | ', ' |\n| ', ' |'],
  ['3x3: ', ',', ' ', ''],
  ['mat3(', ', ', ', ', ')'],
  ['reshape([', ', ', ', ', '], [3, 3])'],
  ['matrix(c(', ', ', ',\n', '), nrow = 3)'],
] as const;

const often = <T>(all: readonly T[], few: readonly T[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...all), weight: 60 },
    { arbitrary: fc.constantFrom(...few), weight: 1 },
  );
const texts = fc.constantFrom(...frames).chain(([open, cell, row, close]) =>
  fc
    .array(
      fc.array(fc.tuple(often(usual, odd), often([cell, cell, cell, `${cell} `], oddGaps)), {
        minLength: 3,
        maxLength: 3,
      }),
      { minLength: 2, maxLength: 6 },
    )
    .chain((rows) =>
      fc.tuple(
        ...rows.map((cells) =>
          often([row, row, row, ` ${row}`, `${row} `], oddGaps).map((gap) => [cells, gap] as const),
        ),
      ),
    )
    .map((rows) => {
      const lines = rows.map(([cells]) =>
        cells.map(([number, gap], at) => (at === 2 ? number : number + gap)).join(''),
      );
      return (
        open +
        lines.map((line, at) => line + (at < rows.length - 1 ? rows[at]![1] : '')).join('') +
        close
      );
    }),
);

test('rows that look alike are read as each of them is read', () => {
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const slow = readingOf(text, false);
      if (typeof slow !== 'string') read++;
      expect(readingOf(text, true)).toEqual(slow);
    }),
    { seed: 14, numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(1_000);
}, 60_000);
