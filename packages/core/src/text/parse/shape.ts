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
export function declaredShape(text: string, { holes }: Dialect): Shape | undefined {
  for (const { groups } of holes === undefined ? [] : text.slice(0, 1000).matchAll(holes)) {
    const shape = groups && shapeIn(groups);
    if (shape !== undefined) return shape;
  }
  return undefined;
}

/** Brings numbers of one row into the shape, or checks that they have it. */
export function giveShape(source: Source, shape: Shape): void {
  const { scanner, rows: read, form, gaps } = source;
  const { rows, cols } = shape;
  const whole = Number.isInteger(rows) && Number.isInteger(cols);
  if (whole && form.bare && read.length === rows * cols) takeShape(source, shape);
  if (read.rows === rows && read.cols === cols) return;
  const found = form.bare
    ? ({ code: 'numbers', args: { count: read.length } } as const)
    : ({ code: 'numbers-of', args: { rows: read.rows, cols: read.cols } } as const);
  const args = { count: rows * cols, rows, cols };
  throw scanner.errorAt(Math.max(gaps.first, 0), found, 'numbers-for-shape', args);
}

/** Cuts the numbers into rows of another length; those of a bare list have no mark between rows. */
export function takeShape({ rows: read, form, gaps }: Source, { rows, cols }: Shape): void {
  read.reshape(rows, cols);
  if (form.bare) gaps.row ??= gaps.wrap ?? gaps.cell;
}
