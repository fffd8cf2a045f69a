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
  /** Where the first number starts, and where the last one ends; 0 before there are any. */
  first = 0;
  end = 0;
  /** Where the texts between rows start and end, of no more rows than keep their comments. */
  readonly rowPlaces: (readonly [start: number, end: number])[] = [];

  constructor(readonly text: string) {}

  /** Takes note of a number from `start` to `end`, the first of its row or not. */
  see(start: number, end: number, startsRow: boolean): void {
    const length = start - this.end;
    if (this.end === 0) this.first = start;
    else if (startsRow) {
      if (this.rowPlaces.length < MOST_ROWS) this.rowPlaces.push([this.end, start]);
      if (length !== this.row?.length) this.#seeGap('row', start);
    } else if (length !== this.cell?.length) this.#seeGap('cell', start);
    this.end = end;
  }

  /** The texts between `rows` rows as they stand, if comments are in them. */
  commented(rows: number): string[] | undefined {
    if (rows > MOST_ROWS || this.rowPlaces.length !== rows - 1) return undefined;
    const gaps = this.rowPlaces.map(([start, end]) => this.text.slice(start, end));
    return gaps.some((gap) => gap.replace(COMMENTS, '') !== gap) ? gaps : undefined;
  }

  #seeGap(between: 'cell' | 'row', start: number): void {
    // Numbers of SVG that stand side by side are written with a blank.
    const text = this.text.slice(this.end, start) || ' ';
    const seen = between === 'cell' && this.uneven && this.wrap !== undefined;
    if (seen && this.cell !== undefined && this.cell.length < text.length) return;
    const gap = text.replace(COMMENTS, '');
    const kind = between === 'cell' && LINE_END.test(gap) ? 'wrap' : between;
    const shortest = this[kind];
    this.uneven ||= kind !== 'wrap' && shortest !== undefined && sameSigns(gap, shortest);
    if (shortest === undefined || gap.length < shortest.length) this[kind] = gap;
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
