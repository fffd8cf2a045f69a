import type { MatrixFormat } from '../dialects/index.js';
import type { TypedMatrix } from '../dtype.js';
import type { NumpyPrintOptions } from '../numpy/printOptions.js';
import type { NumberWords } from '../write/spell.js';

/** The options that a writer may take. */
export interface WriteOptions extends NumpyPrintOptions {
  /** `true` puts each row in a line of its own and columns below each other; default `false`. */
  readonly align?: boolean;
}

/** How a matrix is written in a dialect, and how its numbers are spelled. */
export interface Writer extends NumberWords {
  /** The name for people. */
  readonly title: string;
  /** The numbers run down the columns. */
  readonly columnMajor?: boolean;
  /** The shape in one text, for the group `size` of the dialect's holes. */
  readonly size?: (rows: number, cols: number) => string;
  /** Texts for so many columns: a table's head, LaTeX's `{ccc}`. */
  readonly columns?: (cols: number) => string;
  /** A type that holds every number, for the group `type`. */
  readonly floatType?: string;
  /**
   * What stands around and between the numbers, each of which is a `#` here, of two rows and columns;
   * a RangeError for a shape that the language lacks.
   */
  readonly layout: string | ((matrix: TypedMatrix) => string);
  /** The options that it takes; default `precision`, and `align` unless it is a print. */
  readonly options?: readonly (keyof WriteOptions)[];
  /** Writes what is more than a layout: a print. */
  readonly write?: (matrix: TypedMatrix, options: WriteOptions, writer: Writer) => string;
}

/** Writers by the dialects' names. */
export type Writers = Readonly<Partial<Record<MatrixFormat, Writer>>>;
