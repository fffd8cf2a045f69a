import type { NumberScanner } from './NumberScanner.js';

const GROUPS = /^[-+\u2212\u2013]?(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d{2})+,\d{3})(?:\.\d*)?$/;
/** A number with a comma, whatever that means. */
const COMMA = /^[-+\u2212\u2013]?[\d.,]*\d,\d[\d.,]*$/;
const POINT_GROUPS = /\d\.\d{3},\d/;
const BLANK_GROUPS = /\d \d{3}(?!\d)/;

/**
 * Finds out what commas and points mean in a table whose cells commas do not separate. Between
 * semicolons a comma is a point. Between tabs, and in quotes, it separates thousands if three digits
 * follow every comma, and is a point otherwise. Beside a comma that is a point, a point before three
 * digits separates thousands.
 *
 * @param text The table, from its first line on.
 * @param said The call says the separator, so that a blank can only stand between thousands.
 */
export function seeMarks(
  numbers: NumberScanner,
  text: string,
  separator: ';' | '\t' | '"',
  said: boolean,
): void {
  if (said && BLANK_GROUPS.test(text)) {
    numbers.grouping = ' ';
    return;
  }
  if (separator !== ';') {
    if (!text.includes(',')) return;
    let groups = true;
    let commas = 0;
    for (const [cell] of text.matchAll(separator === '"' ? /"[^"\n]*"/g : /[^\t\n]+/g)) {
      const number = cell.replaceAll('"', '').trim();
      if (!number.includes(',')) continue;
      if (!COMMA.test(number)) return;
      commas++;
      groups &&= GROUPS.test(number);
    }
    if (commas === 0) return;
    if (groups) {
      numbers.grouping = ',';
      return;
    }
  }
  numbers.decimalComma = true;
  if (POINT_GROUPS.test(text)) numbers.grouping = '.';
}
