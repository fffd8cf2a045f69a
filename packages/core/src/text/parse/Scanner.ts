import { describe } from '../../check/describe.js';
import { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import { isWordChar, NumberScanner } from './NumberScanner.js';

/** What a token is; brackets, commas and `=` are tokens of one character. */
export type TokenKind =
  | 'number'
  | 'word'
  | 'quote'
  | 'open'
  | 'close'
  | 'comma'
  | 'equals'
  | 'newline'
  | 'ellipsis'
  | 'other'
  | 'end';

const signs: Readonly<Record<string, TokenKind>> = {
  '[': 'open',
  '(': 'open',
  ']': 'close',
  ')': 'close',
  ',': 'comma',
  '=': 'equals',
  '\n': 'newline',
  '\r': 'newline',
  '…': 'ellipsis',
};

/** Reads a text token by token; the fields describe the token that was read last. */
export class Scanner {
  kind: TokenKind = 'newline';
  /** Where the token starts, and where it ends. */
  start = 0;
  end = 0;
  /** A number's value. */
  value = 0;
  /** A number that stands in quotes. */
  quoted = false;
  /** A number by JSON's grammar. */
  json = false;
  readonly #numbers: NumberScanner;

  constructor(readonly text: string) {
    this.#numbers = new NumberScanner(text);
  }

  /** Reads the next token; line ends are tokens of their own. */
  next(): void {
    const { text } = this;
    const at = this.#skipSpace(this.end);
    this.start = at;
    const char = text[at];
    if (char === undefined) this.#take('end', at);
    else if (isWordChar(text.charCodeAt(at))) this.#takeWord(at);
    else if (char === '"' || char === "'") this.#takeQuote(char, at);
    else if (char === '\r' && text[at + 1] === '\n') this.#take('newline', at + 2);
    else this.#take(signs[char] ?? 'other', at + 1);
  }

  /** Reads the next token that is no line end. */
  nextInBrackets(): void {
    do this.next();
    while (this.kind === 'newline');
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

  /** An error that says what stands here and what the grammar expects. */
  error(expected: string): MatrixSyntaxError {
    return new MatrixSyntaxError(this.text, this.start, this.#describe(), expected);
  }

  #take(kind: TokenKind, end: number): void {
    this.kind = kind;
    this.end = end;
  }

  #takeWord(start: number): void {
    if (this.text.startsWith('...', start)) {
      this.#take('ellipsis', start + 3);
      return;
    }
    const numbers = this.#numbers;
    this.#take(numbers.read(start) ? 'number' : 'word', numbers.end);
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
      this.#take('other', close);
      return;
    }
    this.#takeWord(this.#skipSpace(start + 1));
    const number = this.is('number') && this.#skipSpace(this.end) === close;
    this.#take(number ? 'number' : 'quote', close + 1);
    this.quoted = true;
    this.json = false;
  }

  #skipSpace(start: number): number {
    let at = start;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }

  #describe(): string {
    if (this.is('end')) return 'the end of the text';
    if (this.is('newline')) return 'the end of the line';
    const text = describe(this.text.slice(this.start, this.end));
    return this.is('ellipsis') ? `${text}, the gap of a summary` : text;
  }
}

/** White space inside a line: tab, space, and what Unicode calls so; NaN past the end is none. */
function isSpace(code: number): boolean {
  if (code === 32 || code === 9) return true;
  if (code > 32 && code < 128) return false;
  return code !== 10 && code !== 13 && /\s/u.test(String.fromCharCode(code));
}
