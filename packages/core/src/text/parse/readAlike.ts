import type { Source } from './Source.js';

/** The signs between rows, without white space: brackets with a sign between them, or what ends a line. */
const NESTED = /^[\])}]+[,;]?[[({]+$/;
const PLAIN = /^(?:[,;|]?\r?\n\|?|[,;]?)$/;

/**
 * Reads the rows that follow a row and look like it, after its last number has been taken: as many
 * numbers, with the same signs between cells and rows. It stops after the last number of the row before
 * the last such row, which is left to the caller.
 *
 * This is only faster: rows of any other look, also all with comments, words or scalars, are left to
 * the reader that called.
 */
export function readAlike(source: Source): void {
  const { scanner, rows, gaps, form } = source;
  source.alike = false;
  const place = gaps.rowPlaces.at(-1);
  if (place === undefined || scanner.quoted) return;
  const gap = scanner.text.slice(...place);
  const nested = NESTED.test(gap.replace(/\s+/g, ''));
  const mark = gap.replace(nested ? /\s+/g : / +/g, '');
  if (!nested && !PLAIN.test(mark)) return;
  const { text, numbers } = scanner;
  const cell = form.separator === ' ' ? '' : form.separator;
  const blank = nested ? isSpace : form.separator === '\t' ? never : isBlank;
  const first = rows.rows;
  let at = scanner.end;

  /** Goes past the signs and the white space around them; false if other text stands there. */
  const pass = (signs: string): boolean => {
    const start = at;
    for (let sign = 0; sign <= signs.length; sign++) {
      while (blank(text.charCodeAt(at))) at++;
      if (sign < signs.length && text.charCodeAt(at++) !== signs.charCodeAt(sign)) return false;
    }
    return at > start;
  };
  const readRow = (): boolean => {
    for (let col = 0; col < rows.cols; col++) {
      if (!pass(col === 0 ? mark : cell) || !numbers.read(at)) return false;
      if (!Number.isFinite(numbers.value)) return false;
      source.addNumber(at, numbers.end);
      at = numbers.end;
    }
    // What is not seen could belong to the number.
    return !(text.charCodeAt(at) >= 0x80);
  };

  const here = () => {
    const { end, rowPlaces } = gaps;
    return { count: rows.rows, end, places: rowPlaces.length };
  };
  // Goes back before the last row, whose end the caller reads.
  let last = here();
  for (let row = last; ; last = row) {
    row = here();
    rows.endRow(at);
    if (!readRow()) break;
  }
  source.alike = last.count > first;
  rows.backTo(last.count);
  gaps.end = last.end;
  gaps.rowPlaces.length = last.places;
  scanner.end = last.end;
}

const never = () => false;
const isBlank = (code: number) => code === 32;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 10) || code === 13;
