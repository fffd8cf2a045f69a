import type { Dialect } from '../dialects/dialect.js';
import type { TypedMatrix } from '../dtype.js';
import { holdsAll } from './holdsAll.js';
import { type Frame, frameOf, type Layout } from './layout.js';
import type { Hole, SourceLayout } from './style.js';

/**
 * The frame of a source text for another matrix: sizes and types in it follow the matrix.
 *
 * @param shown The numbers in the order of the text, which may be the transpose of `matrix`.
 */
export function styledFrame(
  style: SourceLayout,
  dialect: Dialect,
  matrix: TypedMatrix,
  shown: TypedMatrix,
  align: boolean,
): Frame {
  const layout = dialect.layout(matrix);
  const standard = frameOf(layout, align);
  const text = (pieces: SourceLayout['open']) =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : filled(piece, dialect, matrix)))
      .join('');
  const [open, close] = outerBrackets(style, layout, shown.rows);
  return {
    open: text(style.open) + open,
    cell: style.cell ?? layout.cell,
    row: style.row ?? standard.row,
    close: close + text(style.close),
    align,
  };
}

/** A text of one bare row needs brackets for each row where there are more. */
function outerBrackets({ bare }: SourceLayout, { row }: Layout, rows: number): [string, string] {
  const [end, , start] = row;
  return bare && rows !== 1 && start.trim() !== '' ? [start, end[0]!] : ['', ''];
}

function filled(piece: Hole, dialect: Dialect, matrix: TypedMatrix): string {
  const { rows, cols } = matrix;
  switch (piece.hole) {
    case 'rows':
      return `${rows}`;
    case 'cols':
      return `${cols}`;
    case 'size':
      return dialect.size!(rows, cols);
    case 'type':
      return holdsAll(piece.text, matrix.data) ? piece.text : dialect.floatType!;
    case 'columns':
      return piece.cols === cols ? piece.text : (dialect.columns?.(cols) ?? '');
  }
}
