import type { TypedMatrix } from '../dtype.js';
import type { NumpyPrintOptions } from '../numpy/printOptions.js';

/** The options that a dialect may take when it writes. */
export type WriteOptions = NumpyPrintOptions;

/** What the parser saw of a text's form; dialects tell by it whether the text is theirs. */
export interface TextForm {
  /** `'round'` if any pair is round. */
  readonly brackets: 'none' | 'square' | 'round';
  /** What stands between cells and rows: a comma, only white space, or `''` if there is just one cell. */
  readonly separator: ',' | ' ' | '';
  /** A comma stands before a closing bracket. */
  readonly trailingComma: boolean;
  /** The brackets stand inside `array(…)`. */
  readonly call: boolean;
  /** A number stands in quotes. */
  readonly quoted: boolean;
  /** Every number is one by JSON's grammar: no `1.`, `.5`, `+1`, `01`, `nan` or `True`. */
  readonly jsonNumbers: boolean;
}

/** One way to write a matrix. */
export interface Dialect<Id extends string = string> {
  readonly id: Id;
  /** The name for people. */
  readonly title: string;
  /** True for text of this form; a dialect without it is only written. */
  readonly reads?: (form: TextForm) => boolean;
  /** The options that `write` honours; none unless given. */
  readonly options?: readonly (keyof WriteOptions)[];
  readonly write: (matrix: TypedMatrix, options: WriteOptions) => string;
}
