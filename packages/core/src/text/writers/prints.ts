import type { TypedMatrix } from '../dtype.js';
import { alignedRows, cellTexts } from '../write/setOut.js';
import { standardNumbers } from '../write/spell.js';
import type { WriteOptions, Writer, Writers } from './writer.js';

type Write = NonNullable<Writer['write']>;

/** The numbers of a print, each with the digits that tell it or `precision` of them. */
function cells(
  matrix: TypedMatrix,
  { precision = Infinity }: WriteOptions,
  writer: Writer,
): string[][] {
  return cellTexts(matrix, writer, standardNumbers(writer, matrix.dtype), precision);
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
    const columns = Array.from({ length: matrix.cols }, (_, at) => column(at));
    const labels = ['', ...Array.from({ length: matrix.rows }, (_, at) => row(at))];
    const margin = labels.at(-1)!.length;
    return alignedRows([columns, ...cells(matrix, options, writer)])
      .map((texts, at) => [labels[at]!.padEnd(margin), ...texts].join(gap))
      .join('\n');
  };
}

/** What languages print, with labels or a head. */
export const prints = {
  octave: {
    title: 'MATLAB and Octave display',
    words: ['-0', 'NaN', 'Inf'],
    layout: 'ans =\n\n   #   #\n   #   #\n',
    write: (...args) => `${display(() => 'ans =\n\n', '   ', '   ')(...args)}\n`,
  },
  'r-print': {
    title: 'R print',
    words: ['-0', 'NaN', 'Inf'],
    layout: '# #\n# #',
    write: labelled(
      (col) => `[,${col + 1}]`,
      (row) => `[${row + 1},]`,
      ' ',
    ),
  },
  'julia-print': {
    title: 'Julia display',
    words: ['-0.0', 'NaN', 'Inf'],
    whole: '.0',
    layout: ' #  #\n #  #',
    write: display(({ rows, cols }) => `${rows}×${cols} Matrix{Float64}:\n`, ' ', '  '),
  },
  pandas: {
    title: 'pandas print',
    words: ['-0', 'NaN', 'inf'],
    layout: '#  #\n#  #',
    write: labelled(String, String, '  '),
  },
} satisfies Writers;
