/** What the parser saw of a text's form; dialects tell by it whether the text is theirs. */
export class TextForm {
  /** What stands before the matrix, up to and with `=`, `:=`, `<-` or `:`; empty if nothing does. */
  declaration = '';
  /** `'round'` or `'curly'` if any pair is. */
  brackets: 'none' | 'square' | 'round' | 'curly' = 'none';
  /** What stands between cells: only white space counts as a space, and `''` if there is one cell. */
  separator: ',' | ';' | '\t' | '|' | ' ' | '' = '';
  /** Rows of one pair of brackets end with a semicolon or a line, as in `[1 2; 3 4]`. */
  lines = false;
  /** One row without brackets of its own. */
  bare = false;
  /** Rows have brackets of their own, and none stand around all of them. */
  loose = false;
  /** A comma stands before a closing bracket. */
  trailingComma = false;
  /** A number stands in quotes. */
  quoted = false;
  /** Every number is one by JSON's grammar: no `1.`, `.5`, `+1`, `01`, `nan` or `True`. */
  jsonNumbers = true;
  /** The suffix of the numbers, as `f` in `1.0f`. */
  suffix = '';
  /** What stands after the last bracket, without white space: `;`, `,`, `as const`. */
  tail = '';
  /** Comments came, and how they start. */
  comment = '';
}

type Reads = (form: Readonly<TextForm>) => boolean;

/** Any pair of brackets is curly. */
export const isCurly: Reads = ({ brackets }) => brackets === 'curly';

/** Cells in square brackets, with commas between them. */
export const isList: Reads = ({ brackets, separator, lines }) =>
  brackets === 'square' && separator !== ' ' && !lines;

/** Text of a form that is known by any of the patterns. */
export function where(
  isForm: Reads,
  patterns: Partial<Record<'declaration' | 'suffix' | 'tail' | 'comment', RegExp>>,
): Reads {
  const known = Object.entries(patterns) as [keyof typeof patterns, RegExp][];
  return (form) => isForm(form) && known.some(([part, pattern]) => pattern.test(form[part]));
}

/** How a text of one way to write matrices is recognised; `writers/` has how it is written. */
export interface Dialect<Id extends string = string> {
  readonly id: Id;
  /** True for text of this form; a dialect without it is known by what it starts with. */
  readonly reads?: Reads;
  /** True for text that is its own as well, where the call says so. */
  readonly takes?: Reads;
  /**
   * What stands before the numbers and nowhere else, as `mat3` or `new double[][]`; `flat` numbers
   * follow without brackets of their own, in the shape of its groups `rows` and `cols`, or `size`;
   * its group `dtype` is the type of the numbers.
   */
  readonly opening?: RegExp;
  readonly flat?: boolean;
  /**
   * The opening is a function whose array has commas between its items, or may have spaces; Python's
   * arguments may follow the array.
   */
  readonly call?: 'commas' | 'spaces';
  /** The numbers run down the columns. */
  readonly columnMajor?: boolean;
  /** Where the text around the numbers tells shape and type: groups `rows`, `cols`, `size`, `type`. */
  readonly holes?: RegExp;
  /** Texts of it have a group `size`. */
  readonly size?: boolean;
  /** Whole numbers that start with a zero are octal. */
  readonly octal?: boolean;
  /** It is a print, whose style is the language's own. */
  readonly print?: boolean;
}
