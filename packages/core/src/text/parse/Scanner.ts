import { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import type { SyntaxArgs, SyntaxCode, SyntaxPhrase } from '../syntaxSentences.js';
import { Comments, sheetErrorEnd } from './Comments.js';
import { matchAt } from './matchAt.js';
import { isWordChar, NumberScanner } from './NumberScanner.js';
import { type Known, type KnownSpan, type Reading, signs, type TokenKind } from './tokens.js';

/** Characters that are not seen, before one that is and is not a space. */
const HIDDEN = /^\p{Cf}+[^\s\p{Cf},;|)\]}&/*<>"']/u;

/** No more of a token is quoted. */
const LONGEST = 60;

/** Reads a text token by token; the fields describe the token that was read last. */
export class Scanner {
  kind: TokenKind = 'newline';
  /** Where the token starts, and where it ends. */
  start = 0;
  end = 0;
  /** A sign's character, in its narrow form; empty for all other tokens. */
  sign = '';
  /** A number's value. */
  value = 0;
  /** A number that stands in quotes. */
  quoted = false;
  /** How the first comment starts: `#`, `//`, `/*`, `%`, `--` or `(*`. */
  comment = '';
  readonly comments: Comments;
  readonly numbers: NumberScanner;
  #used = true;

  /** @param known What is not a number of the matrix and no punctuation. */
  constructor(
    readonly text: string,
    readonly known: KnownSpan[] = [],
  ) {
    this.numbers = new NumberScanner(text);
    this.comments = new Comments(text);
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
    // LaTeX's numbers start with a backslash.
    if (isWordChar(code) || (code === 92 && this.numbers.read(at))) this.#takeWord(at);
    else if (Number.isNaN(code)) this.#take('end', at);
    else if (code === 34 || code === 39) this.#takeQuote(text[at]!, at);
    else if (code === 13 && text.charCodeAt(at + 1) === 10) this.#take('newline', at + 2);
    else if (sheetErrorEnd(text, at) > at) this.#take('word', sheetErrorEnd(text, at), false);
    else this.#takeSign(code, at);
  }

  /** Says that the token is part of the matrix. */
  use(): void {
    this.#used = true;
  }

  /** Reads the next token that is not a line end. */
  nextInBrackets(): void {
    do this.next();
    while (this.kind === 'newline');
  }

  /** Goes past what the sticky pattern finds at the token, to the next token, if it finds something. */
  pass(as: Known, pattern: RegExp): RegExpExecArray | undefined {
    const found = matchAt(pattern, this.text, this.start);
    if (found) this.passTo(as, this.start + found[0].length);
    return found;
  }

  /** Goes past text that is known by name, to the next token, or the next that is not a line end. */
  passTo(as: Known, end: number, lines = false): void {
    if (end > this.start) this.known.push({ start: this.start, end, as });
    this.goTo(end, lines);
  }

  /** Goes past the token, which is part of the matrix. */
  take(lines = false): void {
    this.goTo(this.end, lines);
  }

  /** Goes to the first token, or the first that is not a line end, from that place on. */
  goTo(offset: number, lines = false): void {
    this.end = offset;
    this.#used = true;
    if (lines) this.next();
    else this.nextInBrackets();
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
    found: string | SyntaxPhrase,
    code: SyntaxCode,
    args: SyntaxArgs = {},
  ): MatrixSyntaxError {
    const phrase = typeof found === 'string' ? phraseOf('token', found) : found;
    return new MatrixSyntaxError(this.text, offset, code, { ...args, found: phrase });
  }

  /** An error at a text that can be read in two ways. */
  twofold(offset: number, found: string | SyntaxPhrase, ...readings: [Reading, Reading]) {
    const [format, other] = readings.map(([id]) => id);
    const [first, second] = readings.map(([, code, args = {}]) => ({ code, args }));
    const args = { format: format!, first: first!, other: other!, second: second! };
    return this.errorAt(offset, found, 'one-reading', args);
  }

  #take(kind: TokenKind, end: number, used = true, sign = ''): void {
    this.kind = kind;
    this.end = end;
    this.#used = used;
    this.sign = sign;
  }

  #takeSign(code: number, start: number): void {
    // U+FF01 to U+FF5E are the ASCII signs, as wide as Chinese characters.
    const narrow = code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
    const sign = String.fromCharCode(narrow);
    const kind = signs[sign] ?? 'other';
    this.#take(kind, start + 1, kind !== 'other' && kind !== 'slash' && kind !== 'ellipsis', sign);
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
    this.quoted = false;
  }

  /** A number in quotes, or a text in quotes, which ends in its own line. */
  #takeQuote(mark: string, start: number): void {
    const { text } = this;
    let close = start + 1;
    while (close < text.length && text[close] !== mark && text[close] !== '\n') close++;
    if (text[close] !== mark) {
      this.#take('other', close, false, mark);
      return;
    }
    this.#takeWord(this.#skipSpace(start + 1));
    const number = this.is('number') && this.#skipSpace(this.end) === close;
    this.#take(number ? 'number' : 'quote', close + 1, false);
    this.quoted = true;
  }

  #skipSpace(start: number): number {
    const { text } = this;
    for (let at = start; ; ) {
      while (isSpace(text.charCodeAt(at))) at++;
      const end = this.comments.endAt(at, this.kind === 'newline');
      if (end === at) return at;
      this.comment ||= /^(?:[#%]|..)/.exec(text.slice(at, at + 2))![0];
      if (end > (this.known.at(-1)?.end ?? 0)) this.known.push({ start: at, end, as: 'comment' });
      at = end;
    }
  }

  #describe(): SyntaxPhrase {
    if (this.is('end')) return { code: 'text-end', args: {} };
    if (this.is('newline')) return { code: 'line-end', args: {} };
    const length = this.end - this.start;
    const text = this.text.slice(this.start, this.start + Math.min(length, LONGEST));
    if (length > LONGEST) return phraseOf('long-token', text, { length });
    return phraseOf(this.is('ellipsis') ? 'summary-gap' : 'token', text);
  }
}

/** A text as an error quotes it. */
function phraseOf(code: SyntaxCode, text: string, args: SyntaxArgs = {}): SyntaxPhrase {
  return { code, args: { text: JSON.stringify(text), ...args } };
}

/** White space inside a line, and characters that are not seen; NaN past the end is none. */
function isSpace(code: number): boolean {
  if (code === 32 || code === 9) return true;
  if (code > 32 && code < 128) return false;
  return code !== 10 && code !== 13 && /[\s\p{Cf}]/u.test(String.fromCharCode(code));
}
