import type { MatrixFormat } from '../dialects/index.js';

/** How a source text spells its numbers. */
export interface NumberStyle {
  /** What whole numbers end in: nothing, `.` or `.0`. */
  readonly whole: string;
  /** What every number ends in, as `f`. */
  readonly suffix: string;
  /** The point is a comma. */
  readonly comma: boolean;
}

/** A part of a source text that tells the matrix's shape or type, and follows the result's. */
export interface Hole {
  readonly hole: 'rows' | 'cols' | 'size' | 'type' | 'columns';
  readonly text: string;
  /** Of `columns`, the texts of a table's head: how many they are for. */
  readonly cols?: number;
}

/** The texts around and between the numbers of a source text. */
export interface SourceLayout {
  readonly open: readonly (string | Hole)[];
  /** Between numbers, and between rows, if the text has such a place. */
  readonly cell?: string;
  readonly row?: string;
  /** The texts between rows, one by one, if comments stand in them. */
  readonly commented?: readonly string[];
  readonly close: readonly (string | Hole)[];
  /** The text is one row without brackets of its own. */
  readonly bare: boolean;
  /** The text shows the transpose, by `'` or `.T`, or by the order of its numbers. */
  readonly transposed: boolean;
  readonly align: boolean;
  readonly numbers: NumberStyle;
}

/**
 * How a text set its matrix: what `parseMatrix` keeps so that `formatMatrix` can set another one in
 * its place. Plain JSON; its content is not part of the interface, but for `format`.
 */
export interface MatrixStyle {
  /** The format that the style goes with. */
  readonly format: MatrixFormat;
  /**
   * Missing for a print, which its dialect lays out again.
   *
   * @internal
   */
  readonly layout?: SourceLayout;
  /**
   * Of a print: the white space around it and before its second line, and whether it has points.
   *
   * @internal
   */
  readonly print?: {
    readonly before: string;
    readonly after: string;
    readonly second: number;
    readonly integers: boolean;
  };
}
