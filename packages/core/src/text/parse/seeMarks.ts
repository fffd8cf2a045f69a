import type { NumberScanner } from './NumberScanner.js';

const GROUPS = /^[-+\u2212\u2013]?(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})(?:\.\d*)?$/;
/** A number with one comma, whatever that means. */
const COMMA = /^[-+\u2212\u2013]?[\d.]*\d,\d+(?:[eE][-+\u2212\u2013]?\d+)?$/;
const POINT_GROUPS = /\d\.\d{3},\d/;
const BLANK_GROUPS = /\d[ \u00A0\u3000]\d{3}(?!\d)/;
/** What `envelopes` put in the place of a blank that breaks no line, and a comma behind it. */
const UNBROKEN_GROUPS = /\d_\d{3},\d/;
/** The cells of a table, by what separates them. */
const CELLS = { '"': /"[^"\n]*"/g, '\t': /[^\t\n]+/g, '|': /[^|│┃║┆\n]+/g } as const;

/**
 * Finds out what commas and points mean in a table whose cells commas do not separate. Between
 * semicolons, and behind thousands set apart by blanks, a comma is a point. Between tabs or bars, and in
 * quotes, it separates thousands if three digits follow every comma, and is a point otherwise. Beside a comma
 * that is a point, a point before three digits separates thousands.
 *
 * @param text The table, from its first line on.
 * @param said The call says the separator, so that a blank can only stand between thousands.
 */
export function seeMarks(
  numbers: NumberScanner,
  text: string,
  separator: ';' | keyof typeof CELLS,
  said: boolean,
): void {
  const blanks =
    (said && BLANK_GROUPS.test(text)) || (text.includes('_') && UNBROKEN_GROUPS.test(text));
  if (!blanks && separator !== ';') {
    const cells = text.includes(',') ? [...text.matchAll(CELLS[separator])] : [];
    const found = cells
      .map(([cell]) => cell.replaceAll('"', '').trim())
      .filter((cell) => cell.includes(','));
    if (found.length === 0 || !found.every((cell) => COMMA.test(cell) || GROUPS.test(cell))) return;
    if (found.every((cell) => GROUPS.test(cell))) {
      numbers.grouping = ',';
      return;
    }
  }
  numbers.decimalComma = true;
  if (blanks || POINT_GROUPS.test(text)) numbers.grouping = blanks ? ' ' : '.';
}
