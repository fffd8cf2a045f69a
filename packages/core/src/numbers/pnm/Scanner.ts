const NEWLINE = 10;
const COMMENT = 35;
const ZERO = 48;

/** Reads words and numbers between blanks and comments (from `#` to the end of the line). */
export class Scanner {
  /** The next byte. */
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Whether the next byte is a blank or a line's end. */
  isBlank(): boolean {
    const byte = this.#bytes[this.at];
    return byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13);
  }

  /** Goes on to the next byte that is neither blank nor in a comment; false at the end. */
  skip(): boolean {
    for (;;) {
      if (this.isBlank()) this.at++;
      else if (this.#bytes[this.at] === COMMENT) this.line();
      else return this.at < this.#bytes.length;
    }
  }

  /** Goes on behind the end of the line. */
  line(): void {
    const end = this.#bytes.indexOf(NEWLINE, this.at);
    this.at = end < 0 ? this.#bytes.length : end + 1;
  }

  /** The next word; empty at the end. */
  word(): string {
    this.skip();
    const start = this.at;
    while (this.at < this.#bytes.length && !this.isBlank()) this.at++;
    return String.fromCharCode(...this.#bytes.subarray(start, Math.min(this.at, start + 40)));
  }

  /** The next integer; NaN if something else follows. */
  integer(): number {
    this.skip();
    let value = Number.NaN;
    for (let digit = this.digit(); digit !== undefined; digit = this.digit()) {
      value = (value || 0) * 10 + digit;
    }
    return value;
  }

  /** The digit at the next byte, which is passed over. */
  digit(): number | undefined {
    const digit = this.#bytes[this.at]! - ZERO;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    this.at++;
    return digit;
  }
}
