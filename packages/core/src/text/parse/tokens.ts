import type { MatrixFormat } from '../dialects/index.js';
import type { SyntaxArgs, SyntaxCode } from '../syntaxSentences.js';

/** The tokens of one character; all other characters are words or `other`. */
const characters = {
  open: '[({',
  close: '])}',
  comma: ',',
  semicolon: ';',
  slash: '/',
  // Also the pieces of tall brackets, as SymPy and Unicode art have them.
  bar: '|⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠│┃║┆⌈⌉⌊⌋┌┐└┘╭╮╰╯',
  newline: '\n\r',
  ellipsis: '…',
} as const;

/** What a token is. */
export type TokenKind = keyof typeof characters | 'number' | 'word' | 'quote' | 'other' | 'end';

/** What a character is as a token. */
export const signs = Object.fromEntries(
  Object.entries(characters).flatMap(([kind, all]) => [...all].map((sign) => [sign, kind])),
) as Readonly<Record<string, TokenKind>>;

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
