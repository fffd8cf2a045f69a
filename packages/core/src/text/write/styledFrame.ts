import type { MatrixFormat } from '../dialects/index.js';
import type { TypedMatrix } from '../dtype.js';
import { holdsAll } from '../languageType.js';
import type { Writer } from '../writers/writer.js';
import { type Frame, type Layout, rowText } from './layout.js';
import { standardNumbers } from './spell.js';
import type { Hole, SourceLayout } from './style.js';

/**
 * The frame of a source text for another matrix: sizes and types in it follow the matrix.
 *
 * @param layout That of the language, for the same matrix.
 */
export function styledFrame(
  style: SourceLayout,
  format: MatrixFormat,
  writer: Writer,
  layout: Layout,
  matrix: TypedMatrix,
  align: boolean,
): Frame {
  // Types that do not hold the matrix give way to one of fractions.
  const unfit = [...style.open, ...style.close].flatMap((piece) =>
    typeof piece !== 'string' && piece.hole === 'type' && !holdsAll(piece.text, format, matrix.data)
      ? [piece.text]
      : [],
  );
  const text = (pieces: SourceLayout['open']) =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : filled(piece, writer, matrix, unfit)))
      .join('');
  // Also between rows, as in `}, []int{`.
  const retyped = (row: string) =>
    unfit.reduce((text, type) => text.replaceAll(type, writer.floatType!), row);
  // The text may show the transpose.
  const rows = style.transposed ? matrix.cols : matrix.rows;
  const [outer, inner] = outerBrackets(style, layout, rows);
  const open = text(style.open) + outer;
  const standard = rowText({ ...layout, open }, align);
  // Rows come to stand in lines of their own only where that is asked for.
  const broken = align && !style.align && !style.row?.includes('\n');
  // Comments between rows stay where there are as many rows as before.
  const commented = style.commented?.length === rows - 1 ? style.commented : undefined;
  return {
    open,
    cell: style.cell ?? layout.cell,
    row: broken ? standard : retyped(style.row ?? standard),
    rows: commented?.map(retyped),
    close: inner + text(style.close),
    align,
    numbers: unfit.length > 0 ? standardNumbers(writer, matrix.dtype) : style.numbers,
  };
}

/** A text of one bare row needs brackets for each row where there are more. */
function outerBrackets({ bare }: SourceLayout, { row }: Layout, rows: number): [string, string] {
  const [end, , start] = row;
  return bare && rows !== 1 && start.trim() !== '' ? [start, end[0]!] : ['', ''];
}

function filled(
  { hole, text, cols: was }: Hole,
  { size, columns, floatType }: Writer,
  { rows, cols }: TypedMatrix,
  unfit: readonly string[],
): string {
  switch (hole) {
    case 'rows':
      return `${rows}`;
    case 'cols':
      return `${cols}`;
    case 'size':
      return size!(rows, cols);
    case 'type':
      return unfit.includes(text) ? floatType! : text;
    case 'columns':
      return was === cols ? text : (columns?.(cols) ?? '');
  }
}
