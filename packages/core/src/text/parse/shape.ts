import type { Dialect } from '../dialects/dialect.js';
import type { Source } from './Source.js';

/** Rows and columns, as a text says them. */
export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

/** The groups of a pattern that tell a shape; a pattern cannot have a name twice. */
type ShapeGroups = {
  readonly [Name in 'size' | 'rows' | 'cols' | 'rows_' | 'cols_']?: string | undefined;
};

/** The shape in the groups of a pattern: `rows` and `cols`, or `size`, `3` or columns × rows. */
export function shapeIn(groups: ShapeGroups): Shape | undefined {
  const { size, rows = groups.rows_, cols = groups.cols_ } = groups;
  if (size !== undefined) {
    const [width, height = width] = size.split(/\D+/).map(Number);
    return { rows: height!, cols: width! };
  }
  if (rows === undefined || cols === undefined) return undefined;
  return { rows: Number(rows), cols: Number(cols) };
}

/** The shape that a text's declaration says, as `float k[3][3]` does. */
export function declaredShape(
  { scanner, gaps, rows, form }: Source,
  { holes }: Dialect,
): Shape | undefined {
  const text = scanner.text.slice(0, Math.min(1000, Math.max(gaps.first, 0)));
  let first: Shape | undefined;
  const width = /\[_\]\s*\[(\d+)\]/.exec(text)?.[1];
  if (width !== undefined && Number(width) !== rows.cols) {
    const found = { code: 'numbers-of', args: { rows: rows.rows, cols: rows.cols } } as const;
    throw scanner.errorAt(gaps.first, found, 'numbers-as-in-row', { count: Number(width), row: 1 });
  }
  const [, length] = /^[^[\]]*\w\[(\d+)\]\s*=$/.exec(form.declaration) ?? [];
  if (length !== undefined && Number(length) !== rows.length) {
    const found = { code: 'numbers', args: { count: rows.length } } as const;
    const args = { count: Number(length), rows: 1, cols: Number(length) };
    throw scanner.errorAt(Math.max(gaps.first, 0), found, 'numbers-for-shape', args);
  }
  for (const { groups, index } of holes === undefined ? [] : text.matchAll(holes)) {
    const shape = groups && shapeIn(groups);
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
  source.shaped = true;
  const whole = Number.isInteger(rows) && Number.isInteger(cols);
  // A line is a flat list as well.
  form.bare ||= form.brackets === 'none' && read.rows === 1;
  if (whole && form.bare && read.length === rows * cols) takeShape(source, shape);
  if (read.rows === rows && read.cols === cols) return;
  const found = form.bare
    ? ({ code: 'numbers', args: { count: read.length } } as const)
    : ({ code: 'numbers-of', args: { rows: read.rows, cols: read.cols } } as const);
  const args = { count: rows * cols, rows, cols };
  throw scanner.errorAt(Math.max(gaps.first, 0), found, 'numbers-for-shape', args);
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
