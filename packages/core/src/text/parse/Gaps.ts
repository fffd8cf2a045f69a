/**
 * The texts between the numbers of a source, of which the shortest are the pattern and the longer
 * ones its padding. Comments are no pattern.
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
  #cellLength = Infinity;
  #rowLength = Infinity;

  constructor(readonly text: string) {}

  /** Takes note of a number from `start` to `end`, the first of its row or not. */
  see(start: number, end: number, startsRow: boolean): void {
    const length = start - this.end;
    if (this.first === -1) this.first = start;
    else if (startsRow) {
      if (length !== this.#rowLength) this.#seeRow(this.text.slice(this.end, start));
    } else if (length !== this.#cellLength) this.#seeCell(this.text.slice(this.end, start));
    this.end = end;
  }

  #seeCell(gap: string): void {
    if (this.#cellLength < gap.length && this.uneven && this.wrap !== undefined) return;
    if (COMMENT.test(gap)) return;
    if (LINE_END.test(gap)) {
      if (this.wrap === undefined || gap.length < this.wrap.length) this.wrap = gap;
      return;
    }
    if (this.cell !== undefined && sameSigns(gap, this.cell)) this.uneven = true;
    if (gap.length >= this.#cellLength) return;
    this.#cellLength = gap.length;
    this.cell = gap;
  }

  #seeRow(gap: string): void {
    if (COMMENT.test(gap)) return;
    if (this.row !== undefined && sameSigns(gap, this.row)) this.uneven = true;
    if (gap.length >= this.#rowLength) return;
    this.#rowLength = gap.length;
    this.row = gap;
  }
}

const COMMENT = /\/[/*]|#|%|\(\*|\.\.\./;
const LINE_END = /[\n\r]/;

function sameSigns(a: string, b: string): boolean {
  return a.replaceAll(' ', '') === b.replaceAll(' ', '');
}
