import { TextForm } from '../dialects/dialect.js';
import { dialectOf, type MatrixFormat } from '../dialects/index.js';
import type { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import { Gaps } from './Gaps.js';
import { matchAt } from './matchAt.js';
import { RowCollector } from './RowCollector.js';
import { Said, type Span } from './Said.js';
import { Scanner } from './Scanner.js';
import type { TokenKind } from './tokens.js';
import { unwrap } from './unwrap.js';

/** The start of a number that is written in digits, not as a word. */
const DIGITS = /[-+\u2212\u2013]?\.?\d/y;
/** `010`, but neither `0` nor `0x10`. */
const ZERO = /[-+\u2212\u2013]?0[\d_']/y;
/** Tokens that no item starts with. */
const SIGNS: readonly TokenKind[] = ['other', 'semicolon', 'slash', 'bar'];

/** A text on its way to a matrix: its tokens, the rows so far, and the form seen so far. */
export class Source extends Said {
  readonly scanner: Scanner;
  rows: RowCollector;
  readonly gaps: Gaps;
  readonly form = new TextForm();
  /** Which points the numbers show: a bit for each value of `NumberScanner.point`. */
  points = 0;
  comma = false;
  /** The first number that starts with a zero, and that with a suffix. */
  zero: Span | undefined;
  suffixed: Span | undefined;
  /** Where the first `//` between two numbers stands. */
  doubleSlash: number | undefined;
  /** Where the first semicolon between two cells of a row in brackets stands. */
  semicolon: number | undefined;
  /** A whole number that multiplies the brackets by `*`. */
  times: Span | undefined;
  /** PHP's indices stand before the items. */
  keyed = false;
  /** Rows may look like those before: `readAlike` reads them. */
  alike = true;
  /** The bracket that opens each row. */
  rowSign: string | undefined;

  constructor(
    /** The text with all that stands around the matrix. */
    readonly text: string,
    /** The dialect that the caller says the text is in. */
    readonly format?: MatrixFormat,
  ) {
    super();
    const { text: unwrapped, known } = unwrap(text, this);
    this.scanner = new Scanner(unwrapped, known);
    this.rows = new RowCollector(text);
    this.gaps = new Gaps(text);
    this.scanner.numbers.adjoined = this.dialect?.id === 'svg';
    if (format === undefined) return;
    this.scanner.numbers.kinds = format === 'fortran';
    this.scanner.numbers.octal = dialectOf(format).octal ?? false;
  }

  /** Takes the token, which must be a number, into the row; numbers in quotes are CSV's only. */
  takeNumber(): void {
    const { scanner, form } = this;
    const text = scanner.quoted && form.brackets !== 'none';
    if (!scanner.is('number') || text) throw this.#noNumber();
    const infinite = !Number.isFinite(scanner.value);
    if (infinite && matchAt(DIGITS, scanner.text, scanner.start)) {
      throw scanner.error('finite-number');
    }
    if (scanner.quoted) form.quoted = true;
    scanner.use();
    this.addNumber(scanner.start, scanner.end);
  }

  /** Adds the number that was scanned last, which stands there, to the row. */
  addNumber(start: number, end: number): void {
    const { form } = this;
    const { json, point, suffix, value } = this.scanner.numbers;
    if (!json) form.jsonNumbers = false;
    if (suffix !== '') this.suffixed ??= { start, end };
    // Only the suffix that all numbers have is one of the text.
    if (suffix !== form.suffix) form.suffix = this.points === 0 ? suffix : '';
    const whole = !json && point === 0;
    if (whole && matchAt(ZERO, this.scanner.text, start)) this.zero ??= { start, end };
    this.points |= 1 << point;
    this.gaps.see(start, end, this.rows.inRow === 0);
    this.rows.add(value, start);
  }

  /**
   * Takes what separates two items: a comma, or only the white space before the token. The first
   * separator of a text binds all others.
   *
   * @returns Whether it was a comma; the scanner still stands at it.
   */
  atComma(sign?: string): boolean {
    const { scanner, form } = this;
    const comma = scanner.is('comma');
    if (comma && form.separator === ' ') {
      throw sign === undefined
        ? scanner.error('number-or-line-end-as-before')
        : scanner.error('number-or-sign-as-before', { sign });
    }
    if (!comma && (form.separator === ',' || SIGNS.includes(scanner.kind))) {
      throw sign === undefined
        ? scanner.error('sign-or-line-end', { sign: ',' })
        : scanner.error('sign-or-sign', { sign: ',', other: sign });
    }
    form.separator = comma ? ',' : ' ';
    return comma;
  }

  /** An error at what is not a number, or could be two. */
  #noNumber(): MatrixSyntaxError {
    const { scanner } = this;
    const [, digits = '', kind = ''] = /^[-+]?([\d.]+)_([1-48]|1[06])$/.exec(scanner.word) ?? [];
    if (kind === '') return scanner.error('number');
    return scanner.twofold(
      scanner.start,
      scanner.word,
      ['python', 'separated-digits', { value: digits + kind }],
      ['fortran', 'kind-suffix', { value: digits, kind }],
    );
  }
}
