import type { MatrixFormat } from '../dialects/index.js';
import type { TypedMatrix } from '../dtype.js';
import type { Writer } from '../writers/writer.js';
import { frameOf, type Layout, layoutOf, rowText } from './layout.js';
import { setOut } from './setOut.js';
import { standardNumbers } from './spell.js';
import type { SourceLayout } from './style.js';
import { styledFrame } from './styledFrame.js';
import { transposed } from './transposed.js';

/** Writes a matrix in a dialect's layout, or in that of a source text. */
export function writeLayout(
  format: MatrixFormat,
  writer: Writer,
  matrix: TypedMatrix,
  style: SourceLayout | undefined,
  { precision, align }: { precision: number; align: boolean | undefined },
): string {
  const { rows, data, dtype } = matrix;
  const layout = layoutOf(writer, matrix);
  if (data.length === 0) return emptyText(layout, rows);
  const turned = style === undefined ? writer.columnMajor : style.transposed;
  const shown = turned ? { ...transposed(matrix), dtype } : matrix;
  const frame =
    style === undefined
      ? frameOf(layout, align ?? false, standardNumbers(writer, dtype))
      : styledFrame(style, format, writer, layout, matrix, align ?? style.align);
  return setOut(shown, frame, writer, precision);
}

/** Brackets and nothing else. */
function emptyText(layout: Layout, rows: number): string {
  const { open, close } = layout;
  if (rows === 0) return open.replace(/([[{(])\1$/, '$1') + close.replace(/^([\]})])\1/, '$1');
  return open + rowText(layout, false).repeat(rows - 1) + close;
}
