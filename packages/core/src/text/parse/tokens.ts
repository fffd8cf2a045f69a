import type { MatrixFormat } from '../dialects/index.js';
import type { SyntaxArgs, SyntaxCode } from '../syntaxSentences.js';

/** What a token is; brackets and signs are tokens of one character. */
export type TokenKind =
  | 'number'
  | 'word'
  | 'quote'
  | 'open'
  | 'close'
  | 'comma'
  | 'semicolon'
  | 'slash'
  | 'bar'
  | 'newline'
  | 'ellipsis'
  | 'other'
  | 'end';

/** What a part of a text is known as; a number is one that has no token. */
export type Known =
  | 'comment'
  | 'prompt'
  | 'name'
  | 'type'
  | 'call'
  | 'argument'
  | 'shape'
  | 'scale'
  | 'label'
  | 'markup'
  | 'number';

/** A part of a text that is known by name. */
export interface KnownSpan {
  readonly start: number;
  readonly end: number;
  readonly as: Known;
}

/** One of the two ways to read a text, and the format that says it. */
export type Reading = readonly [format: MatrixFormat, code: SyntaxCode, args?: SyntaxArgs];

/** The tokens of one character; all other characters are words or `other`. */
export const signs: Readonly<Record<string, TokenKind>> = {
  ...named('[({', 'open'),
  ...named('])}', 'close'),
  ',': 'comma',
  ';': 'semicolon',
  '/': 'slash',
  '|': 'bar',
  ...named('\n\r', 'newline'),
  '…': 'ellipsis',
  // The pieces of tall brackets, as SymPy and Unicode art have them.
  ...named('⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠│┃║┆⌈⌉⌊⌋┌┐└┘╭╮╰╯', 'bar'),
};

function named(characters: string, kind: TokenKind): Readonly<Record<string, TokenKind>> {
  return Object.fromEntries([...characters].map((character) => [character, kind]));
}
