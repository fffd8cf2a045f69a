import type { Dialect } from '../dialects/dialect.js';
import type { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import { matchesOf, type Shape, shapeIn } from './Said.js';
import type { Source } from './Source.js';

/** An error at numbers that are not as many as a shape takes. */
export function misfit(
  { scanner, gaps }: Source,
  count: number,
  { rows, cols }: Shape,
  at = gaps.first,
): MatrixSyntaxError {
  const found = { code: 'numbers', args: { count } } as const;
  return scanner.errorAt(at, found, 'numbers-for-shape', { count: rows * cols, rows, cols });
}

/** `float k[9] =`, `let k: [f32; 9] =`. */
const LENGTH = /^[^[\]]*(?:\w\[(\d+)\]|:\s*&?\[\w+;\s*(\d+)\])\s*=$/;

/** The shape that a text's declaration says, as `float k[3][3]` does. */
export function declaredShape(source: Source, dialect: Dialect): Shape | undefined {
  const { scanner, gaps, rows, form } = source;
  const text = scanner.text.slice(0, Math.min(1000, gaps.first));
  const width = Number(/\[(?:_|\.\.\.)?\]\s*\[(\d+)\]/.exec(text)?.[1]);
  if (width > 0 && form.bare && rows.length % width === 0) {
    return { rows: rows.length / width, cols: width };
  }
  if (!Number.isNaN(width) && width !== rows.cols) {
    const found = { code: 'numbers-of', args: { rows: rows.rows, cols: rows.cols } } as const;
    throw scanner.errorAt(gaps.first, found, 'numbers-as-in-row', { count: width, row: 1 });
  }
  const axis = /\bshape=\((\d+),\)/.exec(text)?.[1];
  // A shape of one axis is not that of another matrix.
  source.print ||= axis !== undefined;
  const said = axis ?? LENGTH.exec(form.declaration)?.slice(1).find(Boolean);
  const length = Number(said ?? rows.length);
  if (length !== rows.length) throw misfit(source, rows.length, { rows: 1, cols: length });
  let first: Shape | undefined;
  for (const { groups, index } of matchesOf(dialect, text)) {
    const shape = shapeIn(groups);
    first ??= shape;
    if (shape === undefined || first === undefined) continue;
    if (shape.rows === first.rows && shape.cols === first.cols) continue;
    // A text that says two shapes.
    const found = { code: 'a-shape', args: { ...shape } } as const;
    throw scanner.errorAt(index, found, 'shape-of-array', { ...first });
  }
  return first;
}

/** Brings numbers of one row into the shape, or checks that they have it. */
export function giveShape(source: Source, shape: Shape): void {
  const { scanner, rows: read, form, gaps } = source;
  const { rows, cols } = shape;
  if (source.fills && read.length === 1) {
    fill(source, read.values[0]!, shape, source.fills === 'diagonal');
    return;
  }
  source.shaped = true;
  // A line is a flat list as well.
  form.bare ||= form.brackets === 'none' && read.rows === 1;
  if (form.bare && read.length === rows * cols) takeShape(source, shape);
  if (read.rows === rows && read.cols === cols) return;
  if (form.bare) throw misfit(source, read.length, shape);
  const found = { code: 'numbers-of', args: { rows: read.rows, cols: read.cols } } as const;
  const args = { count: rows * cols, rows, cols };
  throw scanner.errorAt(gaps.first, found, 'numbers-for-shape', args);
}

/** Whether the text is one list of numbers, of which nothing says the rows and columns. */
export function isFlat({ rows, form, dialect, shaped, transposed, spans }: Source): boolean {
  const line = form.brackets === 'none' && dialect === undefined;
  const headed = spans.some(({ hole }) => hole?.hole === 'columns');
  return rows.rows === 1 && (form.bare || line) && !shaped && !transposed && !headed;
}

/** Cuts the numbers into rows of another length; those of a bare list have no mark between rows. */
export function takeShape(source: Source, { rows, cols }: Shape): void {
  const { rows: read, form, gaps } = source;
  source.shaped = true;
  read.reshape(rows, cols);
  if (form.bare) gaps.row ??= gaps.wrap ?? gaps.cell;
}

/** Gives the numbers the sizes in the groups of a pattern, of which −1 is for as many as are left. */
export function reshape(source: Source, { groups = {}, index }: RegExpExecArray): void {
  const { length } = source.rows;
  const said = [Number(groups.rows), Number(groups.cols)] as const;
  const [rows, cols] = said.map((size, at) => (size === -1 ? length / said[1 - at]! : size));
  if (rows! * cols! !== length || !Number.isInteger(rows) || !Number.isInteger(cols)) {
    const found = { code: 'a-shape', args: { rows: said[0], cols: said[1] } } as const;
    throw source.scanner.errorAt(index, found, 'shape-of-numbers', { count: length });
  }
  takeShape(source, { rows: rows!, cols: cols! });
}

/** More numbers than this no call in a source stands for. */
export const MOST = 10_000_000;

/** Fills a matrix with one number, or the diagonal. */
export function fill(
  { scanner, rows: read }: Source,
  value: number,
  { rows, cols }: Shape,
  diagonal = false,
): void {
  if (rows * cols > MOST) throw scanner.error('numbers-at-most', { count: MOST });
  read.fill(value, rows, cols, diagonal);
}
