import { MatrixSyntaxError } from '../MatrixSyntaxError.js';

/** Collects numbers row by row, all rows of one length. */
export class RowCollector {
  readonly values: number[] = [];
  rows = 0;
  cols = 0;
  #inRow = 0;

  constructor(readonly text: string) {}

  /** Adds a number, which stands at `offset`, to the row. */
  add(value: number, offset: number): void {
    this.#inRow++;
    if (this.rows > 0 && this.#inRow > this.cols) {
      this.#fail(offset, `number ${this.#inRow} of row ${this.rows + 1}`);
    }
    this.values.push(value);
  }

  /** Ends the row, the end of which stands at `offset`. */
  endRow(offset: number): void {
    if (this.rows === 0) this.cols = this.#inRow;
    if (this.#inRow < this.cols) {
      this.#fail(offset, `the end of row ${this.rows + 1} after ${count(this.#inRow)}`);
    }
    this.rows++;
    this.#inRow = 0;
  }

  #fail(offset: number, found: string): never {
    throw new MatrixSyntaxError(this.text, offset, found, `${count(this.cols)} as in row 1`);
  }
}

function count(numbers: number): string {
  return numbers === 1 ? '1 number' : `${numbers} numbers`;
}
