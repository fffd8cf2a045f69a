import type { TypedMatrix } from '../dtype.js';
import type { Writer } from '../writers/writer.js';
import type { NumberStyle } from './style.js';

/** The texts around and between numbers, with one row a line or all in one. */
export interface Layout {
  /** Before the first number. */
  readonly open: string;
  /** Between two numbers of a row. */
  readonly cell: string;
  /** Between two rows: before the space that may be a line end, that space, and after it. */
  readonly row: readonly [end: string, gap: string, start: string];
  /** After the last number. */
  readonly close: string;
}

/** The texts around and between numbers as they come out. */
export interface Frame {
  readonly open: string;
  readonly cell: string;
  readonly row: string;
  /** Instead of `row` between the first and the second row, the second and the third, …. */
  readonly rows?: readonly string[] | undefined;
  readonly close: string;
  /** Columns stand below each other, numbers to the right. */
  readonly align: boolean;
  readonly numbers: NumberStyle;
}

/** The layout of a language; of the text between two rows, signs that end one belong to it. */
export function layoutOf({ layout }: Writer, matrix: TypedMatrix): Layout {
  const sample = typeof layout === 'string' ? layout : layout(matrix);
  const [open = '', cell = '', between = '', , close = ''] = sample.split('#');
  const [, end = '', gap = '', start = ''] = /^(\s?[\])}>,;|\\]+|)(\s*)(.*)$/.exec(between)!;
  return { open, cell, row: [end, gap, start], close };
}

/** The text between two rows: with `align` each row stands in its line, below the first number. */
export function rowText({ open, row }: Pick<Layout, 'open' | 'row'>, align: boolean): string {
  const [end, gap, start] = row;
  const indent = ' '.repeat(Math.max(0, open.length - open.lastIndexOf('\n') - 1 - start.length));
  return end + (align && !gap.includes('\n') ? `\n${indent}` : gap) + start;
}

/** A layout as it comes out where no source text has another one. */
export function frameOf(layout: Layout, align: boolean, numbers: NumberStyle): Frame {
  const { open, cell, close } = layout;
  return { open, cell, row: rowText(layout, align), close, align, numbers };
}
