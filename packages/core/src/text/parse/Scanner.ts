import type { MatrixFormat } from '../dialects/index.js';
import { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import type { SyntaxArgs, SyntaxCode, SyntaxPhrase } from '../syntaxSentences.js';
import { isWordChar, NumberScanner } from './NumberScanner.js';

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

/** Characters that are not seen, before one that is and is no space. */
const HIDDEN = /^\p{Cf}+[^\s\p{Cf},;|)\]}&/*<>"']/u;

/** A part of a text that is known by name. */
export interface KnownSpan {
  readonly start: number;
  readonly end: number;
  readonly as: Known;
}

/** One of the two ways to read a text, and the format that says it. */
export type Reading = readonly [format: MatrixFormat, code: SyntaxCode, args?: SyntaxArgs];

const HASH = 35;
const PERCENT = 37;
/** Comments of lines and of blocks; `--` takes a blank behind it. */
const COMMENT =
  /(?:[#%]|\/\/|--(?=[^\S\n]))[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|\(\*[\s\S]*?(?:\*\)|$)/y;
const BLOCK_OPEN = /[%#]\{[^\S\n]*\n/y;
const BLOCK_CLOSE = /\n[^\S\n]*[%#]\}[^\S\n]*(?=\n|$)/g;

/** No more of a token is quoted. */
const LONGEST = 60;

const signs: Readonly<Record<string, TokenKind>> = {
  '[': 'open',
  '(': 'open',
  '{': 'open',
  ']': 'close',
  ')': 'close',
  '}': 'close',
  ',': 'comma',
  ';': 'semicolon',
  '/': 'slash',
  '|': 'bar',
  '\n': 'newline',
  '\r': 'newline',
  '…': 'ellipsis',
  // The pieces of tall brackets, as SymPy and Unicode art have them.
  ...Object.fromEntries(
    [...'⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠│┃║┆⌈⌉⌊⌋┌┐└┘╭╮╰╯'].map((piece) => [piece, 'bar' as const]),
  ),
};

/** Reads a text token by token; the fields describe the token that was read last. */
export class Scanner {
  kind: TokenKind = 'newline';
  /** Where the token starts, and where it ends. */
  start = 0;
  end = 0;
  /** A sign's character, in its narrow form. */
  sign = '';
  /** A number's value. */
  value = 0;
  /** A number that stands in quotes. */
  quoted = false;
  /** A number by JSON's grammar. */
  json = false;
  /** How the first comment starts: `#`, `//`, `/*`, `%`, `--` or `(*`. */
  comment = '';
  /** `%` starts a comment wherever a token could start, not only a line. */
  percent = false;
  readonly numbers: NumberScanner;
  #used = true;
  /** No `%}` stands in a line of its own from here on. */
  #lastBlock = Infinity;

  /** @param known What is no number of the matrix and no punctuation. */
  constructor(
    readonly text: string,
    readonly known: KnownSpan[] = [],
  ) {
    this.numbers = new NumberScanner(text);
  }

  /**
   * Reads the next token; line ends are tokens of their own. A token that is more than punctuation
   * must have been used: nothing of a text is passed over in silence.
   */
  next(): void {
    if (!this.#used) throw this.error('known-text');
    const { text } = this;
    const at = this.#skipSpace(this.end);
    this.start = at;
    const code = text.charCodeAt(at);
    if (isWordChar(code)) this.#takeWord(at);
    else if (Number.isNaN(code)) this.#take('end', at);
    else if (code === 34 || code === 39) this.#takeQuote(text[at]!, at);
    else if (code === 13 && text.charCodeAt(at + 1) === 10) this.#take('newline', at + 2);
    else this.#takeSign(code, at);
  }

  /** Says that the token is part of the matrix. */
  use(): void {
    this.#used = true;
  }

  /** Reads the next token that is no line end. */
  nextInBrackets(): void {
    do this.next();
    while (this.kind === 'newline');
  }

  /** Goes past what the sticky pattern finds at the token, to the next token, if it finds something. */
  pass(as: Known, pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.start;
    const found = pattern.exec(this.text);
    if (found === null) return undefined;
    this.passTo(as, pattern.lastIndex);
    return found;
  }

  /** Goes past text that is known by name, to the next token, or the next that is no line end. */
  passTo(as: Known, end: number, lines = false): void {
    if (end > this.start) this.known.push({ start: this.start, end, as });
    this.#used = true;
    this.end = end;
    if (lines) this.next();
    else this.nextInBrackets();
  }

  /** Goes back to the first token, but no line end, from that place on. */
  goTo(offset: number): void {
    this.end = offset;
    this.#used = true;
    this.nextInBrackets();
  }

  /** The token's text; a quote's without the quotation marks. */
  get word(): string {
    const mark = this.kind === 'quote' ? 1 : 0;
    return this.text.slice(this.start + mark, this.end - mark);
  }

  /** Whether the token is of that kind. */
  is(kind: TokenKind): boolean {
    return this.kind === kind;
  }

  /** An error that says what stands here, and by a code what the grammar expects. */
  error(code: SyntaxCode, args: SyntaxArgs = {}): MatrixSyntaxError {
    return this.errorAt(this.start, this.#describe(), code, args);
  }

  /** An error that says what stands at some place. */
  errorAt(
    offset: number,
    found: SyntaxPhrase,
    code: SyntaxCode,
    args: SyntaxArgs,
  ): MatrixSyntaxError {
    return new MatrixSyntaxError(this.text, offset, code, { ...args, found });
  }

  /** An error at a text that can be read in two ways. */
  twofold(offset: number, found: string | SyntaxPhrase, ...readings: [Reading, Reading]) {
    const token = typeof found === 'string' ? tokenOf(found) : found;
    const [format, other] = readings.map(([id]) => id);
    const [first, second] = readings.map(([, code, args = {}]) => ({ code, args }));
    const args = { format: format!, first: first!, other: other!, second: second! };
    return this.errorAt(offset, token, 'one-reading', args);
  }

  #take(kind: TokenKind, end: number, used = true): void {
    this.kind = kind;
    this.end = end;
    this.#used = used;
  }

  #takeSign(code: number, start: number): void {
    // U+FF01 to U+FF5E are the ASCII signs, as wide as Chinese characters.
    const narrow = code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
    this.sign = String.fromCharCode(narrow);
    const kind = signs[this.sign] ?? 'other';
    this.#take(kind, start + 1, kind !== 'other' && kind !== 'slash' && kind !== 'ellipsis');
  }

  #takeWord(start: number): void {
    if (this.text.startsWith('...', start)) {
      this.#take('ellipsis', start + 3, false);
      return;
    }
    const { numbers } = this;
    const number = numbers.read(start);
    // What is not seen inside a number could be a mistake in it, or a space.
    const hidden = this.text.charCodeAt(numbers.end) >= 0xad;
    const rest = hidden ? this.text.slice(numbers.end, numbers.end + 8) : '';
    const split = HIDDEN.exec(rest)?.[0].length ?? 0;
    this.#take(number && split === 0 ? 'number' : 'word', numbers.end + split, false);
    this.value = numbers.value;
    this.json = numbers.json;
    this.quoted = false;
  }

  /** A number in quotes, or a text in quotes, which ends in its own line. */
  #takeQuote(mark: string, start: number): void {
    const { text } = this;
    let close = start + 1;
    while (close < text.length && text[close] !== mark && text[close] !== '\n') close++;
    if (text[close] !== mark) {
      this.sign = mark;
      this.#take('other', close, false);
      return;
    }
    this.#takeWord(this.#skipSpace(start + 1));
    const number = this.is('number') && this.#skipSpace(this.end) === close;
    this.#take(number ? 'number' : 'quote', close + 1, false);
    this.quoted = true;
    this.json = false;
  }

  #skipSpace(start: number): number {
    const { text } = this;
    let at = start;
    for (;;) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        at++;
        continue;
      }
      const end = this.#commentEnd(code, at);
      if (end === at) return at;
      this.comment ||= text.slice(at, at + (code === HASH || code === PERCENT ? 1 : 2));
      if (end > (this.known.at(-1)?.end ?? 0)) this.known.push({ start: at, end, as: 'comment' });
      at = end;
    }
  }

  /** Where the comment that starts here ends; `at` if none does. */
  #commentEnd(code: number, at: number): number {
    const { text } = this;
    if (code !== HASH && code !== PERCENT && code !== 45 && code !== 47 && code !== 40) return at;
    if (code === 45 && text.charCodeAt(at + 1) !== 45) return at;
    // A `#` right after a number is part of it, as in `-1.#IND`.
    if (code === HASH && /[\d.]/.test(text[at - 1] ?? '')) return at;
    if (code === PERCENT && !this.percent && this.kind !== 'newline') return at;
    if (code === 47 && text[at + 1] === '/' && isDivision(text, at)) return at;
    const block = (code === HASH || code === PERCENT) && at < this.#lastBlock && this.#blockEnd(at);
    if (block) return block;
    COMMENT.lastIndex = at;
    return COMMENT.test(text) ? COMMENT.lastIndex : at;
  }

  /** The end of MATLAB's block, `%{` to `%}` with each in a line of its own. */
  #blockEnd(at: number): number | undefined {
    const { text } = this;
    BLOCK_OPEN.lastIndex = at;
    if (!BLOCK_OPEN.test(text) || text.slice(lineStart(text, at), at).trim() !== '')
      return undefined;
    BLOCK_CLOSE.lastIndex = BLOCK_OPEN.lastIndex - 1;
    if (BLOCK_CLOSE.test(text)) return BLOCK_CLOSE.lastIndex;
    this.#lastBlock = at;
    return undefined;
  }

  #describe(): SyntaxPhrase {
    if (this.is('end')) return { code: 'text-end', args: {} };
    if (this.is('newline')) return { code: 'line-end', args: {} };
    const length = this.end - this.start;
    const text = JSON.stringify(
      this.text.slice(this.start, Math.min(this.end, this.start + LONGEST)),
    );
    if (length > LONGEST) return { code: 'long-token', args: { text, length } };
    return { code: this.is('ellipsis') ? 'summary-gap' : 'token', args: { text } };
  }
}

/** A text as an error quotes it. */
export function tokenOf(text: string): SyntaxPhrase {
  return { code: 'token', args: { text: JSON.stringify(text) } };
}

/** The start of the line that a place is in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Julia's fraction `1//2`, and Python's division: nothing but numbers after a number or a bracket. */
function isDivision(text: string, at: number): boolean {
  if (/\d\/\/\d/.test(text.slice(Math.max(at - 1, 0), at + 3))) return true;
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before--;
  if (!/[\d.)\]}]/.test(text[before] ?? '')) return false;
  const rest = text.slice(at + 2, Math.min(lineEnd(text, at), at + LONGEST));
  // A name or a call without space on either side, as in `[[1, 2]]//n`.
  if (before === at - 1 && /^[A-Za-z_][\w.]*(?:\([\w.]*\))?\s*(?:#|$)/.test(rest)) return true;
  return /^[-+(\s]*\.?\d[\d.eE\s+\-*/()\]},;]*(?:#|$)/.test(rest);
}

/** The end of the line that a place is in. */
export function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** White space inside a line, and characters that are not seen; NaN past the end is none. */
function isSpace(code: number): boolean {
  if (code === 32 || code === 9) return true;
  if (code > 32 && code < 128) return false;
  return code !== 10 && code !== 13 && /[\s\p{Cf}]/u.test(String.fromCharCode(code));
}
