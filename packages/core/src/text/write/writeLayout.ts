import type { TypedMatrix } from '../dtype.js';
import type { Writer } from '../writers/writer.js';
import { frameOf } from './layout.js';
import { setOut } from './setOut.js';
import { isPlain, speller } from './spell.js';
import type { SourceLayout } from './style.js';
import { styledFrame, unholding } from './styledFrame.js';
import { transposed } from './transposed.js';

/** Writes a matrix in a dialect's layout, or in that of a source text. */
export function writeLayout(
  writer: Writer,
  matrix: TypedMatrix,
  style: SourceLayout | undefined,
  { precision, align }: { precision: number; align: boolean | undefined },
): string {
  const { words, title } = writer;
  const turned = style === undefined ? writer.columnMajor : style.transposed;
  const shown = turned ? { ...matrix, ...transposed(matrix) } : matrix;
  const frame =
    style === undefined
      ? frameOf(writer.layout(matrix), align ?? false)
      : styledFrame(style, writer, matrix, shown, align ?? style.align);
  const suffix = (matrix.dtype === 'float64' && words.double) || '';
  const standard = { whole: words.whole ?? '', suffix, comma: words.comma ?? false };
  // Integers of a type that gives way to one of fractions.
  const retyped = style !== undefined && unholding(style, writer, matrix).length > 0;
  const numbers = retyped ? standard : (style?.numbers ?? standard);
  if (matrix.data.length === 0) return emptyText(writer, matrix);
  const spell = speller(words, matrix.dtype, precision, numbers);
  const plain = isPlain(words, matrix.dtype, precision, numbers);
  return setOut(shown, frame, spell, plain, title);
}

/** Brackets and nothing else. */
function emptyText(writer: Writer, matrix: TypedMatrix): string {
  const { open, row, close } = frameOf(writer.layout(matrix), false);
  if (matrix.rows === 0)
    return open.replace(/([[{(])\1$/, '$1') + close.replace(/^([\]})])\1/, '$1');
  return open + Array.from({ length: matrix.rows }, () => '').join(row) + close;
}
