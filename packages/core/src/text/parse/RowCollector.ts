import { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import type { SyntaxPhrase } from '../syntaxSentences.js';

/** Collects numbers row by row, all rows of one length. */
export class RowCollector {
  rows = 0;
  cols = 0;
  length = 0;
  #values = new Float64Array(64);

  constructor(readonly text: string) {}

  /** The numbers so far. */
  get values(): Float64Array {
    return this.#values.subarray(0, this.length);
  }

  /** How many numbers the row has that is not ended. */
  get inRow(): number {
    return this.length - this.rows * this.cols;
  }

  /** Adds a number, which stands at `offset`, to the row. */
  add(value: number, offset: number): void {
    if (this.rows > 0 && this.inRow === this.cols) {
      this.#fail(offset, { code: 'nth-number', args: { nth: this.cols + 1, row: this.rows + 1 } });
    }
    if (this.length === this.#values.length) {
      const values = new Float64Array(this.length * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.length++] = value;
  }

  /** Ends the row, the end of which stands at `offset`. */
  endRow(offset: number): void {
    const count = this.inRow;
    if (this.rows++ === 0) this.cols = count;
    if (count === this.cols) return;
    this.#fail(offset, { code: 'row-end', args: { row: this.rows, count } });
  }

  /** Goes back to the end of a row before it was ended, after so many others. */
  backTo(rows: number): void {
    this.rows = rows;
    this.length = (rows + 1) * this.cols;
  }

  /** Takes the numbers as rows of another length. */
  reshape(rows: number, cols: number): void {
    this.rows = rows;
    this.cols = cols;
    this.length = rows * cols;
  }

  /** Takes a number in every place, or with zeros beside the diagonal. */
  fill(value: number, rows: number, cols: number, diagonal: boolean): void {
    this.#values = new Float64Array(rows * cols).fill(diagonal ? 0 : value);
    for (let row = 0; diagonal && row < Math.min(rows, cols); row++) {
      this.#values[row * cols + row] = value;
    }
    this.reshape(rows, cols);
  }

  /** Replaces the last number of the row. */
  replaceLast(change: (last: number) => number): void {
    this.#values[this.length - 1] = change(this.#values[this.length - 1]!);
  }

  #fail(offset: number, found: SyntaxPhrase): never {
    const args = { found, count: this.cols, row: 1 };
    throw new MatrixSyntaxError(this.text, offset, 'numbers-as-in-row', args);
  }
}
