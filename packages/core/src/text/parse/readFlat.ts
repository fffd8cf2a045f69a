import { readCell } from './readCell.js';
import type { Shape } from './Said.js';
import type { Source } from './Source.js';
import { misfit } from './shape.js';

/**
 * Reads numbers in a row, with commas, white space or both between them, up to a token that is not
 * a number, as rows of the shape, or as one row. In ImageMagick's kernels `-` counts as NaN.
 */
export function readFlat(source: Source, shape: Shape | undefined): void {
  const { scanner, rows, gaps } = source;
  const { start } = scanner;
  const missing = source.dialect?.id === 'imagemagick';
  for (;;) {
    if (missing && scanner.is('word') && scanner.word === '-') {
      gaps.see(scanner.start, scanner.end, rows.inRow === 0);
      scanner.use();
      rows.add(Number.NaN, scanner.start);
      scanner.nextInBrackets();
    } else if (scanner.is('number')) readCell(source);
    else break;
    if (rows.inRow === shape?.cols) rows.endRow(scanner.start);
    if (scanner.is('comma')) scanner.nextInBrackets();
  }
  if (rows.length === 0) throw scanner.error('number');
  if (shape === undefined) rows.endRow(scanner.start);
  else if (rows.rows !== shape.rows || rows.inRow !== 0) {
    throw misfit(source, rows.length, shape, start);
  }
}
