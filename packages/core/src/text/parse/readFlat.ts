import { readCell } from './readCell.js';
import type { Source } from './Source.js';
import { misfit } from './shape.js';

/**
 * Reads numbers in a row, with commas, white space or both between them, up to a token that is no
 * number, as rows of `cols` numbers.
 *
 * @param missing A word that counts as NaN.
 */
export function readFlat(source: Source, rows: number, cols: number, missing?: string): void {
  const { scanner, rows: read, gaps } = source;
  const { start } = scanner;
  for (;;) {
    if (missing !== undefined && scanner.is('word') && scanner.word === missing) {
      gaps.see(scanner.start, scanner.end, read.inRow === 0);
      scanner.use();
      read.add(Number.NaN, scanner.start);
      scanner.nextInBrackets();
    } else if (scanner.is('number')) readCell(source);
    else break;
    if (read.inRow === cols) read.endRow(scanner.start);
    if (scanner.is('comma')) scanner.nextInBrackets();
  }
  if (read.length === 0) throw scanner.error('number');
  if (read.rows !== rows || read.inRow !== 0) {
    throw misfit(source, read.length, { rows, cols }, start);
  }
}
