import type { TextForm } from '../dialects/dialect.js';
import { RowCollector } from './RowCollector.js';
import { Scanner } from './Scanner.js';

/** A form while it is being seen. */
type Growing<T> = { -readonly [Key in keyof T]: T[Key] };

/** A text on its way to a matrix: its tokens, the rows so far, and the form seen so far. */
export class Source {
  readonly scanner: Scanner;
  readonly rows: RowCollector;
  readonly form: Growing<TextForm> = {
    brackets: 'none',
    separator: '',
    trailingComma: false,
    call: false,
    quoted: false,
    jsonNumbers: true,
  };

  constructor(text: string) {
    this.scanner = new Scanner(text);
    this.rows = new RowCollector(text);
  }

  /** Takes the token, which must be a number, into the row; numbers in quotes are CSV's only. */
  takeNumber(): void {
    const { scanner, form } = this;
    const text = scanner.quoted && form.brackets !== 'none';
    if (!scanner.is('number') || text) throw scanner.error('a number');
    if (!scanner.json) form.jsonNumbers = false;
    if (scanner.quoted) form.quoted = true;
    this.rows.add(scanner.value, scanner.start);
  }

  /**
   * Takes what separates two items: a comma, or only the white space before the token. The first
   * separator of a text binds all others.
   *
   * @returns Whether it was a comma; the scanner still stands at it.
   */
  atComma(end: string): boolean {
    const { scanner, form } = this;
    const comma = scanner.is('comma');
    if (comma && form.separator === ' ') throw scanner.error(`a number or ${end}, as before`);
    if (!comma && (form.separator === ',' || scanner.is('other'))) {
      throw scanner.error(`',' or ${end}`);
    }
    form.separator = comma ? ',' : ' ';
    return comma;
  }
}
