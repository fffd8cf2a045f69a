import type { TypedMatrix } from '../dtype.js';
import { holdsAll } from '../languageType.js';
import type { Writer } from '../writers/writer.js';
import { type Frame, frameOf, type Layout } from './layout.js';
import type { Hole, SourceLayout } from './style.js';

/**
 * The frame of a source text for another matrix: sizes and types in it follow the matrix.
 *
 * @param shown The numbers in the order of the text, which may be the transpose of `matrix`.
 */
export function styledFrame(
  style: SourceLayout,
  writer: Writer,
  matrix: TypedMatrix,
  shown: TypedMatrix,
  align: boolean,
): Frame {
  const layout = writer.layout(matrix);
  const text = (pieces: SourceLayout['open']) =>
    pieces
      .map((piece) => (typeof piece === 'string' ? piece : filled(piece, writer, matrix)))
      .join('');
  const [outer, inner] = outerBrackets(style, layout, shown.rows);
  const open = text(style.open) + outer;
  const standard = frameOf({ ...layout, open }, align);
  // Rows come to stand in lines of their own only where that is asked for.
  const broken = align && !style.align && !style.row?.includes('\n');
  const retype = retyper(style, writer, matrix);
  // Comments between rows stay where there are as many rows as before.
  const commented = style.commented?.length === shown.rows - 1 ? style.commented : undefined;
  return {
    open,
    cell: style.cell ?? layout.cell,
    row: broken ? standard.row : retype(style.row ?? standard.row),
    ...(commented !== undefined && { rows: commented.map(retype) }),
    close: inner + text(style.close),
    align,
  };
}

/** The types in the text that do not hold the matrix. */
export function unholding(
  { open, close }: SourceLayout,
  { id }: Writer,
  { data }: TypedMatrix,
): string[] {
  return [...open, ...close].flatMap((piece) =>
    typeof piece !== 'string' && piece.hole === 'type' && !holdsAll(piece.text, id, data)
      ? [piece.text]
      : [],
  );
}

/** Replaces these types in a text between rows, as in `}, []int{`. */
function retyper(
  style: SourceLayout,
  writer: Writer,
  matrix: TypedMatrix,
): (text: string) => string {
  const types = unholding(style, writer, matrix);
  return (row) => types.reduce((text, type) => text.replaceAll(type, writer.floatType!), row);
}

/** A text of one bare row needs brackets for each row where there are more. */
function outerBrackets({ bare }: SourceLayout, { row }: Layout, rows: number): [string, string] {
  const [end, , start] = row;
  return bare && rows !== 1 && start.trim() !== '' ? [start, end[0]!] : ['', ''];
}

function filled(piece: Hole, writer: Writer, matrix: TypedMatrix): string {
  const { rows, cols } = matrix;
  switch (piece.hole) {
    case 'rows':
      return `${rows}`;
    case 'cols':
      return `${cols}`;
    case 'size':
      return writer.size!(rows, cols);
    case 'type':
      return holdsAll(piece.text, writer.id, matrix.data) ? piece.text : writer.floatType!;
    case 'columns':
      return piece.cols === cols ? piece.text : (writer.columns?.(cols) ?? '');
  }
}
