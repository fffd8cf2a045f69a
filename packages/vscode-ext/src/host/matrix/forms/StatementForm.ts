import type { Lexis } from './lexis';

/** A regular expression that is tried at one place, with the groups below. */
export type Head = RegExp;

/**
 * How one language writes a statement with a matrix.
 *
 * A head is what stands before the numbers, from the statement's first character on. Its groups:
 * `name` is the variable or key, `dims` the sizes after a name, `value` what belongs to the matrix
 * itself, as `new int[][]`.
 */
export interface StatementForm {
  /** VS Code's ids, file extensions, and what Markdown's fences call the language. */
  readonly languages: readonly string[];
  readonly lexis: Lexis;
  /** A head that declares another variable when its name is changed. */
  readonly declaration: Head;
  /** A head that gives a new value to a variable which was declared elsewhere. */
  readonly assignment?: Head;
  /** The text before a `{` in whose braces an assignment declares, as a class's. */
  readonly members?: RegExp;
  /** The end of a text before the numbers that makes an array of them. */
  readonly constructs?: RegExp;
  /** The head of a new variable, for assignments and matrices without a name. */
  readonly fresh?: (name: string) => string;
  /** Where a matrix without a name is a statement: nowhere, at the margin, or anywhere. */
  readonly bare?: 'margin' | 'anywhere';
  /** What ends a statement, tried after the numbers. */
  readonly tail: RegExp;
  /** What may stand before a statement in its line. */
  readonly separators?: RegExp;
  /** Statements may stand in braces. */
  readonly braces?: true;
  /** Further lines of a statement begin in the column of its own first character. */
  readonly byColumn?: true;
  /** Whether the next line goes on with a statement that nothing has ended. */
  readonly continued?: (line: string, column: number) => boolean;
  /** Names of number types that the core leaves as they are, and the one that holds fractions. */
  readonly retype?: { readonly types: RegExp; readonly float: string };
  /** What whole numbers end in among fractions, where the language does not convert them. */
  readonly whole?: '.0';
  /** The core's format, for literals that several languages write alike. */
  readonly format?: 'python' | 'javascript' | 'rust' | 'yaml' | 'toml' | 'php' | 'swift' | 'ruby';
}

/** A variable's name. */
const identifier = '[\\p{L}_$][\\p{L}\\p{N}_$]*';

/** A head by its source, in which `ID` is a variable's name. */
export function head(source: string): Head {
  return new RegExp(source.replaceAll('ID', identifier), 'yud');
}
