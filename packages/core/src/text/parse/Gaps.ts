/**
 * The texts between the numbers of a source, of which the shortest are the pattern and the longer
 * ones its padding, without comments.
 */
export class Gaps {
  cell: string | undefined;
  /** Between numbers of a row, with a line end. */
  wrap: string | undefined;
  row: string | undefined;
  /** Gaps differ by spaces: the columns are set below each other. */
  uneven = false;
  /** Where the first number starts; −1 before it. */
  first = -1;
  /** Where the last number ends. */
  end = 0;
  /** Where the texts between rows start and end, of no more rows than keep their comments. */
  readonly rowPlaces: (readonly [start: number, end: number])[] = [];
  #cellLength = Infinity;
  #rowLength = Infinity;

  constructor(readonly text: string) {}

  /** Takes note of a number from `start` to `end`, the first of its row or not. */
  see(start: number, end: number, startsRow: boolean): void {
    const length = start - this.end;
    // Numbers of SVG that stand side by side are written with a blank.
    const gap = () => this.text.slice(this.end, start) || ' ';
    if (this.first === -1) this.first = start;
    else if (startsRow) {
      if (this.rowPlaces.length < MOST_ROWS) this.rowPlaces.push([this.end, start]);
      if (length !== this.#rowLength) this.#seeRow(gap());
    } else if (length !== this.#cellLength) this.#seeCell(gap());
    this.end = end;
  }

  /** The texts between `rows` rows as they stand, if comments are in them. */
  commented(rows: number): string[] | undefined {
    if (rows > MOST_ROWS || this.rowPlaces.length !== rows - 1) return undefined;
    const gaps = this.rowPlaces.map(([start, end]) => this.text.slice(start, end));
    return gaps.some((gap) => gap.replace(COMMENTS, '') !== gap) ? gaps : undefined;
  }

  #seeCell(text: string): void {
    if (this.#cellLength < text.length && this.uneven && this.wrap !== undefined) return;
    const gap = text.replace(COMMENTS, '');
    if (LINE_END.test(gap)) {
      if (this.wrap === undefined || gap.length < this.wrap.length) this.wrap = gap;
      return;
    }
    if (this.cell !== undefined && sameSigns(gap, this.cell)) this.uneven = true;
    if (gap.length >= this.#cellLength) return;
    this.#cellLength = gap.length;
    this.cell = gap;
  }

  #seeRow(text: string): void {
    const gap = text.replace(COMMENTS, '');
    if (this.row !== undefined && sameSigns(gap, this.row)) this.uneven = true;
    if (gap.length >= this.#rowLength) return;
    this.#rowLength = gap.length;
    this.row = gap;
  }
}

/** In longer matrices comments between rows do not stay. */
const MOST_ROWS = 1000;
/** A comment with the space before it; the search starts at the first blank of a run only. */
const COMMENTS =
  /(?<![ \t])[ \t]*(?:(?:\/\/|#|%|\.\.\.|--(?=\s))[^\n\r]*|\/\*[\s\S]*?\*\/|\(\*[\s\S]*?\*\))/g;
const LINE_END = /[\n\r]/;

function sameSigns(a: string, b: string): boolean {
  return a.replaceAll(' ', '') === b.replaceAll(' ', '');
}
