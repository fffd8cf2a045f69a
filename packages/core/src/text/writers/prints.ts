import type { MatrixFormat } from '../dialects/index.js';
import type { TypedMatrix } from '../dtype.js';
import { alignedRows, cellTexts } from '../write/setOut.js';
import { speller } from '../write/spell.js';
import { lines } from './layouts.js';
import type { WriteOptions, Writer } from './writer.js';

type Write = NonNullable<Writer['write']>;

/** The numbers of a print, each with the digits that tell it or `precision` of them. */
function cells(
  matrix: TypedMatrix,
  { precision = Infinity }: WriteOptions,
  { title, words }: Writer,
): string[][] {
  const numbers = { whole: words.whole ?? '', suffix: '', comma: false };
  return cellTexts(matrix, speller(words, matrix.dtype, precision, numbers), title);
}

/** Rows in lines, each column as wide as its longest text. */
function display(before: (matrix: TypedMatrix) => string, margin: string, gap: string): Write {
  return (matrix, options, writer) => {
    const rows = alignedRows(cells(matrix, options, writer));
    return before(matrix) + rows.map((texts) => margin + texts.join(gap)).join('\n');
  };
}

/** A table with a label for each column and row. */
function labelled(
  column: (col: number) => string,
  row: (row: number) => string,
  gap: string,
): Write {
  return (matrix, options, writer) => {
    const labels = Array.from({ length: matrix.rows }, (_, at) => row(at));
    const columns = Array.from({ length: matrix.cols }, (_, at) => column(at));
    const margin = labels.reduce((width, label) => Math.max(width, label.length), 0);
    const names = ['', ...labels].map((label) => label.padEnd(margin));
    return alignedRows([columns, ...cells(matrix, options, writer)])
      .map((texts, at) => [names[at]!, ...texts].join(gap))
      .join('\n');
  };
}
/** What languages print, with labels or a head. */
export const prints = [
  {
    id: 'octave',
    title: 'MATLAB and Octave display',
    options: ['precision'],
    words: { nan: 'NaN', infinity: 'Inf' },
    layout: lines('   ', 'ans =\n\n   ', '\n'),
    write: (...args) => `${display(() => 'ans =\n\n', '   ', '   ')(...args)}\n`,
  },
  {
    id: 'r-print',
    title: 'R print',
    options: ['precision'],
    words: { nan: 'NaN', infinity: 'Inf' },
    layout: lines(' '),
    write: labelled(
      (col) => `[,${col + 1}]`,
      (row) => `[${row + 1},]`,
      ' ',
    ),
  },
  {
    id: 'julia-print',
    title: 'Julia display',
    options: ['precision'],
    words: { nan: 'NaN', infinity: 'Inf', negativeZero: '-0.0', whole: '.0' },
    layout: lines('  ', ' '),
    write: display(({ rows, cols }) => `${rows}×${cols} Matrix{Float64}:\n`, ' ', '  '),
  },
  {
    id: 'pandas',
    title: 'pandas print',
    options: ['precision'],
    words: { nan: 'NaN', infinity: 'inf' },
    layout: lines('  '),
    write: labelled(String, String, '  '),
  },
] as const satisfies readonly Writer<MatrixFormat>[];
