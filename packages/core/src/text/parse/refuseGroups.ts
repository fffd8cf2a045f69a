import type { SyntaxPhrase } from '../syntaxSentences.js';
import { lineEnd } from './Scanner.js';
import type { Source } from './Source.js';

const BLANK_GROUPS = /^[-+\u2212\u2013]?\d{1,3}(?: \d{3})+(?:[.,]\d*)?$/;
/** A line of one number with commas between thousands; a group that starts with 0 is no number. */
const COMMA_GROUPS = /^[-+\u2212\u2013]?\d{1,3}(?:,\d{3})+$/;

/**
 * Refuses rows whose plain blanks or commas could stand between thousands as well as between numbers,
 * `1 000;2 000` and `1,000`, unless the call says the format.
 */
export function refuseGroups({ scanner, format }: Source): void {
  if (format !== undefined) return;
  const { text, start } = scanner;
  const first = text.slice(start, lineEnd(text, start)).trim();
  const separated = /[;\t]/.test(first);
  // Large tables are cut into cells only if need be.
  if (separated ? !/\d \d{3}(?!\d)/.test(text) : !COMMA_GROUPS.test(first)) return;
  const lines = text
    .slice(start)
    .trim()
    .split(/\r\n|[\r\n]/);
  if (separated) {
    const cells = lines.flatMap((line) => line.split(/[;\t]/)).map((cell) => cell.trim());
    const blank = cells.filter((cell) => cell.includes(' '));
    if (blank.length === 0 || !blank.every((cell) => BLANK_GROUPS.test(cell))) return;
    throw scanner.errorAt(start, token(blank[0]!), 'one-reading', {
      first: { code: 'blank-grouped', args: {} },
      format: text.includes('\t', start) ? 'tsv' : 'semicolon',
      second: { code: 'columns', args: {} },
      other: text.includes('\t', start) ? 'whitespace' : 'matlab',
    });
  }
  const grouped = lines.every((line) => COMMA_GROUPS.test(line.trim()));
  if (!grouped || !lines.some((line) => /,0\d/.test(line))) return;
  throw scanner.errorAt(start, token(first), 'one-reading', {
    first: { code: 'comma-grouped', args: {} },
    format: 'tsv',
    second: { code: 'columns', args: {} },
    other: 'csv',
  });
}

function token(text: string): SyntaxPhrase {
  return { code: 'token', args: { text: JSON.stringify(text) } };
}
