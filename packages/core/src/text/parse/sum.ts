import type { Scanner } from './Scanner.js';
import type { Source } from './Source.js';
import { readSpelledNumber } from './spelledNumber.js';

/** Whether the token is a word as `1-2`, numbers and signs without space. */
export function isSum(scanner: Scanner): boolean {
  return scanner.is('word') && /^[-+]?[\d.][\w.]*[-+][\d.]/.test(scanner.word);
}

/** Takes `1-2` into the row as one number. */
export function readSum(source: Source): void {
  const { scanner, rows, gaps, form } = source;
  let sum = 0;
  for (let at = scanner.start; at < scanner.end; ) {
    const term = readSpelledNumber(scanner.text, at);
    const joined = at === scanner.start || /[-+\u2212]/.test(scanner.text[at]!);
    if (!joined || term === undefined || term.end > scanner.end) throw scanner.error('number');
    sum += term.value;
    at = term.end;
  }
  scanner.use();
  form.jsonNumbers = false;
  gaps.see(scanner.start, scanner.end, rows.inRow === 0);
  rows.add(sum, scanner.start);
}
