/** How a language spells what digits alone do not say. */
export interface NumberWords {
  /** Not a number; a language without the word refuses the value. */
  readonly nan?: string;
  readonly infinity?: string;
  /** Default: a minus and `infinity`. */
  readonly negativeInfinity?: string;
  /** Default `-0`. */
  readonly negativeZero?: string;
  /** What whole numbers end in, as `.0`; default nothing. */
  readonly whole?: string;
  /** Whole numbers of at least this size end in `.0`, for languages whose integers end there. */
  readonly wholeBelow?: number;
  /** What numbers of Float64 end in that have no exponent, as Fortran's `d0`; default nothing. */
  readonly double?: string;
  /** The point is a comma. */
  readonly comma?: boolean;
  /** Sets mantissa and exponent together, of which the latter has a sign; default `1.5e-7`. */
  readonly scientific?: (mantissa: string, exponent: string) => string;
}

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
  readonly rows?: readonly string[];
  readonly close: string;
  /** Columns stand below each other, numbers to the right. */
  readonly align: boolean;
}

/** A layout as it comes out: with `align` each row in its line, below the first number. */
export function frameOf({ open, cell, row, close }: Layout, align: boolean): Frame {
  const [end, gap, start] = row;
  const indent = ' '.repeat(Math.max(0, open.length - open.lastIndexOf('\n') - 1 - start.length));
  const space = align && !gap.includes('\n') ? `\n${indent}` : gap;
  return { open, cell, row: end + space + start, close, align };
}
